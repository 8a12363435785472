// Material's own search worker, told what its plugin would tell it. It makes its index of the documents in the browser.
import { read, runScript } from "../files.mjs";

export const isWhole = true;

export async function open({ folder, worker }) {
  let handle, answered;
  globalThis.self = globalThis;
  globalThis.addEventListener = (_, handler) => { handle = handler; };
  globalThis.postMessage = (message) => answered(message.data);
  runScript(worker);
  const ask = (type, data) => new Promise((resolve) => { answered = resolve; handle({ data: { type, data } }); });
  await ask(0, { ...JSON.parse(read(`${folder}/search_index.json`)), options: { suggest: false } });
  return async (query) => (await ask(2, query)).items.flat();
}

export const idOf = ({ location }, { documents }) => documents[parseInt(location, 10)].id;
