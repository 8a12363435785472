// Search in the question guide. The engine and the index are fetched when somebody is about to search, not before.
const WEAK = 0.15; // a hit with less than this share of the best one's score is noise

/** `base` is the index's folder. `ready()` begins to fetch; `ask(query)` promises a Map: question's id → score. */
export function guideSearch(base) {
  let index;
  const ready = () => (index ??= import("./soegeindeks.js").then(({ fetchIndex }) => fetchIndex(base))
    .catch((error) => { index = undefined; throw error; })); // the next attempt may do better
  async function ask(query) {
    const { root, search } = await ready();
    const { hits } = await search(query);
    return new Map(hits.filter(({ score }) => score >= hits[0].score * WEAK).map(({ section, score }) => [root.sections[section], score]));
  }
  return { ready, ask };
}
