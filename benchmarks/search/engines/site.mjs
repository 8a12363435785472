// The site's own search: the very modules that the browser loads, from where the site has them.
import { pathToFileURL } from "node:url";
import { fetchIndex } from "../../../docs/assets/js/soegeindeks.js";

export async function open({ folder, pages }) {
  const { root, search, stem } = await fetchIndex(pathToFileURL(`${folder}/`));
  if (!pages) return async (query) => (await search(query)).hits.map(({ section }) => root.sections[section]);
  const { group } = await import("../../../docs/assets/js/soegesvar.js"); // an index of the site: pages as a reader sees them
  return async (query) => group(root, await search(query), stem).pages.map(({ path }) => path);
}
