// MiniSearch with its defaults, from an index made beforehand.
import { existsSync, writeFileSync } from "node:fs";
import MiniSearch from "../vendor/minisearch.js";
import { read } from "../files.mjs";

export const isWhole = true;

export function open({ folder, documents }) {
  const path = `${folder}/index.json`, options = { fields: ["title", "text"] };
  if (!existsSync(path)) {
    const made = new MiniSearch(options);
    made.addAll(documents);
    writeFileSync(path, JSON.stringify(made));
  }
  const index = MiniSearch.loadJSON(read(path).toString(), options);
  return (query) => index.search(query).map(({ id }) => id);
}
