// Asks one engine all queries. A job comes on stdin: {engine, folder, queries, documents, rounds, …what the engine
// needs}; what was measured leaves on stdout: {scripts, answers: [{ids, count, fetched}], times}.
// A module in engines/ exports open(job) → (query) => hits, best first, and idOf(hit, job) where a hit is not an id.
// `isWhole` says that every query needs the whole index: it is opened once. Else each answer is that of a first
// search, from an index just opened.
import { register } from "node:module";
import { json } from "node:stream/consumers";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { fetched, scripts } from "./files.mjs";

const MOST = 10;
const job = await json(process.stdin);
const { port1, port2 } = new MessageChannel();
register("./modules.mjs", import.meta.url, { data: { port: port2 }, transferList: [port2] });

const { open, isWhole, idOf = (hit) => hit } = await import(`./engines/${job.engine}.mjs`);
let search = await open(job);
const answers = [];
for (const query of job.queries) {
  if (!isWhole) {
    fetched.clear();
    search = await open(job);
  }
  const hits = await search(query), files = [...fetched];
  const ids = [...new Set(await Promise.all(hits.map((hit) => idOf(hit, job))))];
  answers.push({ ids: ids.slice(0, MOST), count: ids.length, fetched: files });
}

const times = [];
for (let round = 0; round <= job.rounds; round += 1) {
  for (const query of job.queries) {
    const begun = performance.now();
    await search(query);
    if (round) times.push(performance.now() - begun); // the first round warms up
  }
}

for (let message; (message = receiveMessageOnPort(port1)); ) scripts.add(decodeURIComponent(message.message));
process.stdout.write(JSON.stringify({ scripts: [...scripts], answers, times }), () => process.exit());
