// Opens an index of the site: its table at once, its other files when a query needs them.
import { openIndex } from "./soegemaskine.js";

const STEMMERS = { da: () => import("./vendor/snowball-da.js"), en: () => import("./vendor/snowball-en.js") };

async function get(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer;
}

/** The index in `base` (a URL ending in /): {root, folder, search, stem}; `folder` is where this edition's other files are. */
export async function fetchIndex(base) {
  const root = await (await get(new URL("rod.json", base), { cache: "no-cache" })).json(); // a new build has another folder
  const folder = new URL(root.folder ?? "", base);
  const stems = await Promise.all(root.langs.map(async (lang) => (await STEMMERS[lang]()).stem));
  const file = async (name) => new Uint8Array(await (await get(new URL(name, folder))).arrayBuffer());
  return { root, folder, search: openIndex(root, file, stems), stem: stems[0] };
}
