// Which questions fit a choice, and how the choice is written in an address. Knows no page, and nothing typed.

export const FACETS = ["situation", "fagomraade", "maalgruppe", "formaal"];

/** Whether a question has one of the chosen ids. `alle` in a question fits whatever is chosen. */
function fits(question, facet, choice) {
  const chosen = choice[facet] ?? [];
  return !chosen.length || question[facet].some((id) => id === "alle" || chosen.includes(id));
}

/** The questions ({situation: [ids], …}) that fit a choice ({situation: [ids], …}) in every facet. */
export const matching = (questions, choice) =>
  questions.filter((question) => FACETS.every((facet) => fits(question, facet, choice)));

/** How many questions one id of a facet leads to, as the other facets stand. */
export const count = (questions, choice, facet, id) =>
  matching(questions, { ...choice, [facet]: [id] }).length;

/** All ways to take `size` of `parts`, in their order. */
function combinations(parts, size) {
  if (!size) return [[]];
  return parts.flatMap((part, place) => combinations(parts.slice(place + 1), size - 1).map((rest) => [part, ...rest]));
}

/** The smallest sets of `parts` to take away so that `left(set)` is more than 0: [[set, left], …]. */
export function leastToTake(parts, left) {
  for (let size = 1; size <= parts.length; size += 1) {
    const ways = combinations(parts, size).map((some) => [some, left(some)]).filter(([, amount]) => amount);
    if (ways.length) return ways;
  }
  return [];
}

/** The ids that a fragment names in a facet, known or not. */
function named(fragment, facet) {
  return (new URLSearchParams(fragment.replace(/^#/, "")).get(facet) ?? "").split(",").filter(Boolean);
}

/** Whether a fragment chooses something that is not among the `known` ids: another edition may have it. */
export const asksForMore = (fragment, known) =>
  FACETS.some((facet) => named(fragment, facet).some((id) => !known[facet].includes(id)));

/** What a fragment chooses among the `known` ids ({facet: [ids]}), or null where it chooses nothing. */
export function read(fragment, known) {
  const choice = {};
  for (const facet of FACETS) {
    const ids = named(fragment, facet);
    choice[facet] = known[facet].filter((id) => ids.includes(id));
  }
  return FACETS.some((facet) => choice[facet].length) ? choice : null;
}

/** The choice as a fragment without its #. The ids need no escaping. */
export const write = (choice) =>
  FACETS.filter((facet) => choice[facet].length).map((facet) => `${facet}=${choice[facet].join(",")}`).join("&");
