// Search in the question guide. It is fetched when somebody is about to search, not before.
import { fetchIndex } from "./soegeindeks.js";

const WEAK = 0.15; // a hit with less than this share of the best one's score is noise

/** Opens the index in the folder `base`: query → a Map: question's id → score. */
export async function openGuide(base) {
  const { root, search } = await fetchIndex(base);
  return async (query) => {
    const { hits } = await search(query);
    return new Map(hits.filter(({ score }) => score >= hits[0].score * WEAK).map(({ section, score }) => [root.sections[section], score]));
  };
}
