// Opens an index of the site: its table at once, its other files when a query needs them.
import { openIndex } from "./soegemaskine.js";

const STEMMERS = { da: () => import("./vendor/snowball-da.js"), en: () => import("./vendor/snowball-en.js") };

async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer;
}

/** The index in the folder `base` (a URL ending in /): {root, search, stem}. */
export async function fetchIndex(base) {
  const root = await (await get(new URL("rod.json", base))).json();
  const stems = await Promise.all(root.langs.map(async (lang) => (await STEMMERS[lang]()).stem));
  const file = async (name) => new Uint8Array(await (await get(new URL(name, base))).arrayBuffer());
  return { root, search: openIndex(root, file, stems), stem: stems[0] };
}
