// Every file that an engine reads, as a browser would have to fetch it.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";

/** Paths of scripts, and of what was fetched since it was last emptied. */
export const scripts = new Set();
export const fetched = new Set();

export function read(path) {
  fetched.add(path);
  return readFileSync(path);
}

globalThis.fetch = async (address) => new Response(read(fileURLToPath(new URL(address))));

/** Runs a classic script, which may ask for others by importScripts. */
export function runScript(path) {
  scripts.add(path);
  globalThis.importScripts = (...others) => others.forEach((other) => runScript(resolve(dirname(path), other)));
  runInThisContext(readFileSync(path, "utf8"), { filename: path });
}
