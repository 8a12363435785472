// lunr as MkDocs' own search sets it up: fields title and text, the stemmers of the languages, no wildcards.
import { existsSync, writeFileSync } from "node:fs";
import { read, runScript } from "../files.mjs";

export const isWhole = true;

export function open({ folder, documents, langs, libraries }) {
  libraries.forEach(runScript);
  const { lunr } = globalThis;
  lunr.utils.warn = () => {};
  const path = `${folder}/index.json`;
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(make(lunr, documents, langs)));
  const index = lunr.Index.load(JSON.parse(read(path)));
  return (query) => {
    try { return index.search(query).map(({ ref }) => ref); } catch (error) {
      if (error instanceof lunr.QueryParseError) return []; // "titel:" is a command to lunr
      throw error;
    }
  };
}

function make(lunr, documents, langs) {
  return lunr(function () {
    if (langs.length > 1) this.use(lunr.multiLanguage(...langs));
    else if (langs[0] && langs[0] !== "en") this.use(lunr[langs[0]]);
    this.field("title");
    this.field("text");
    this.ref("id");
    for (const document of documents) this.add(document);
  });
}
