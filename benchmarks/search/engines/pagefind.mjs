// Pagefind's own browser code and WebAssembly, in the main thread (its worker runs the same).
import { pathToFileURL } from "node:url";
import { scripts } from "../files.mjs";

const names = new Map(); // what a result is called → the address of its page
let opened = 0;

export async function open({ folder, lang }) {
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) };
  const engine = await import(`${pathToFileURL(`${folder}/pagefind.js`)}?${(opened += 1)}`); // a memory of its own
  for (const name of ["pagefind-worker.js", `wasm.${lang}.pagefind`]) scripts.add(`${folder}/${name}`);
  await engine.init();
  return async (query) => (await engine.search(query)).results;
}

/** The address stands in a file beside the index: asked for when nothing is timed or counted. */
export async function idOf(result, { documents }) {
  if (!names.has(result.id)) names.set(result.id, (await result.data()).url);
  return documents[/(\d+)\.html$/.exec(names.get(result.id))[1]].id;
}
