// The vocabulary of an index, as far as it is here: shards are fetched when a word needs them, and never twice.
import { loose } from "./soegeord.js";

/** Terms and postings of a shard, as fagportal/search/packing.py wrote them. */
export function unpack(bytes) {
  let at = 0;
  const varint = () => {
    let value = 0, shift = 0, byte;
    do {
      byte = bytes[at++];
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value;
  };
  const [count, names, counts, steps] = [varint(), varint(), varint(), varint()];
  const utf8 = new TextDecoder(), name = new Uint8Array(256), start = at;
  const terms = Array.from({ length: count }, () => {
    const same = bytes[at], more = bytes[at + 1];
    name.set(bytes.subarray(at + 2, at + 2 + more), same);
    at += 2 + more;
    return utf8.decode(name.subarray(0, same + more));
  });
  const lengths = terms.map(varint);
  const levels = start + names + counts + steps;
  let half = 0; // two levels share a byte
  return terms.map((term, i) => {
    let section = 0;
    const sections = Uint32Array.from({ length: lengths[i] }, () => (section += varint()));
    const level = () => (bytes[levels + (half >> 1)] >> 4 * (half++ & 1)) & 15;
    return { term, key: loose(term), sections, levels: Uint8Array.from(sections, level) };
  });
}

const byKey = (one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);

export class Vocabulary {
  /** Entries {term, key, sections, levels} that are here, by key (the loose spelling). */
  entries = [];
  #firsts; #fetchFile; #asked = new Map(); #terms = new Map(); #keys = new Map();

  /** `firsts` are the keys that the shards begin with; `fetchFile(name)` promises a file's bytes. */
  constructor(firsts, fetchFile) {
    this.#firsts = firsts;
    this.#fetchFile = fetchFile;
  }

  /** Makes sure that these terms are here, if the index has them; and, with `start`, those that begin like them. */
  async need(terms, { start = false } = {}) {
    const numbers = new Set();
    for (const key of terms.map(loose)) {
      const first = this.#shardOf(key);
      const last = start ? Math.min(this.#shardOf(`${key}\uffff`), first + 2) : first;
      for (let number = first; number <= last; number += 1) numbers.add(number);
    }
    await Promise.all([...numbers].filter((number) => number >= 0).map((number) => this.#fetch(number)));
  }

  get(term) { return this.#terms.get(term); }

  /** Entries that are spelt like `key`, but for æ, ø, å. */
  alike(key) { return this.#keys.get(key) ?? []; }

  /** Entries that begin with `key`. */
  *startingWith(key) {
    let low = 0, high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entries[middle].key < key) low = middle + 1; else high = middle;
    }
    for (let i = low; i < this.entries.length && this.entries[i].key.startsWith(key); i += 1) yield this.entries[i];
  }

  #shardOf(key) {
    let low = 0, high = this.#firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#firsts[middle] <= key) low = middle; else high = middle - 1;
    }
    return high < 0 ? -1 : low;
  }

  #fetch(number) {
    if (!this.#asked.has(number)) {
      const coming = this.#fetchFile(`${number}.bin`).then((bytes) => this.#add(unpack(bytes)));
      coming.catch(() => this.#asked.delete(number)); // so that it can be asked for again
      this.#asked.set(number, coming);
    }
    return this.#asked.get(number);
  }

  #add(entries) {
    for (const entry of entries) {
      this.#terms.set(entry.term, entry);
      this.#keys.set(entry.key, [...this.alike(entry.key), entry]);
    }
    this.entries = [...this.entries, ...entries].sort(byKey);
  }
}
