// The site's own search modules, asked from pytest: a line of JSON in ({name, ...arguments}), a line of JSON out.
// Started by node.py in a folder that holds a copy of docs/assets/js as js/.
import { createInterface } from "node:readline";
import { openIndex, distance } from "./js/soegemaskine.js";
import { unpack, Vocabulary } from "./js/ordforraad.js";
import { excerpt, group, matcher, pieces } from "./js/soegesvar.js";
import { Synonyms } from "./js/soegesynonymer.js";
import { fold, joinDigits, loose, split, words } from "./js/soegeord.js";
import { stem as da } from "./js/vendor/snowball-da.js";
import { stem as en } from "./js/vendor/snowball-en.js";

const STEMS = { da, en };
const bytes = (base64) => new Uint8Array(Buffer.from(base64, "base64"));
const opened = new Map();

/** Fetches from `files`, and tells what was fetched; those in `fails` cannot be fetched the first time. */
function fetching(files, fails) {
  const failing = new Set(fails), fetched = [];
  const fetchFile = async (name) => {
    fetched.push(name);
    if (failing.delete(name) || !(name in files)) throw new Error(`${name} is not here`);
    return bytes(files[name]);
  };
  return { fetched, fetchFile };
}

const ANSWERS = {
  terms: ({ texts }) => texts.map((text) => {
    const found = words(text);
    const stems = Object.entries(STEMS).map(([lang, stem]) => [lang, found.map(([word]) => stem(word))]);
    return { fold: fold(text), loose: loose(fold(text)), join_digits: joinDigits(text), words: found, ...Object.fromEntries(stems) };
  }),
  split: ({ words, lang, known }) => words.map((word) => split(word, STEMS[lang], (stem) => known.includes(stem))),
  distance: ({ pairs }) => pairs.map(([one, other, most]) => distance(one, other, most)),
  unpack: ({ packed }) => unpack(bytes(packed)).map(({ term, key, sections, levels }) => [term, key, [...sections], [...levels]]),
  open({ id, files, fails }) {
    const root = JSON.parse(files["rod.json"]), { fetched, fetchFile } = fetching(files, fails);
    opened.set(id, { fetched, search: openIndex(root, fetchFile, root.langs.map((lang) => STEMS[lang])) });
  },
  async search({ id, queries }) {
    const { search, fetched } = opened.get(id), answers = [];
    for (const query of queries) {
      const before = fetched.length;
      try {
        const { hits, terms } = await search(query);
        answers.push({ hits: hits.map(({ section, score }) => [section, score]), terms: [...terms].sort(), fetched: fetched.slice(before) });
      } catch (error) {
        answers.push({ error: String(error), fetched: fetched.slice(before) });
      }
    }
    return answers;
  },
  // Two queries at once on one index.
  async together({ id, queries }) {
    const { search, fetched } = opened.get(id);
    await Promise.all(queries.map((query) => search(query)));
    return fetched;
  },
  // What a reader gets to see of hits, and of texts in which `terms` were found.
  group({ root, hits, asked, words }) {
    const found = words.map(([stem, sections]) => ({ stems: [stem], sections: new Map(sections.map((section) => [section, 1])) }));
    return group(root, { hits, asked: new Set(asked), words: found }, STEMS.da);
  },
  shown: ({ texts, terms, lang }) => {
    const isHit = matcher(new Set(terms), STEMS[lang]);
    return texts.map((text) => ({ excerpt: excerpt(text, isHit), pieces: pieces(text, isHit) }));
  },
  // The entries that a vocabulary holds, in their order, after it was asked for `needs` one after another.
  async vocabulary({ files, needs }) {
    const vocabulary = new Vocabulary(JSON.parse(files["rod.json"]).shards, async (name) => bytes(files[name]));
    for (const [terms, start] of needs) await vocabulary.need(terms, { start });
    return vocabulary.entries.map(({ term }) => term);
  },
  // For each [terms, phrase]: what the phrase may be called once the terms were asked for, and what that fetched.
  async synonyms({ files, fails, asked }) {
    const { fetched, fetchFile } = fetching(files, fails), answers = [];
    const synonyms = new Synonyms(JSON.parse(files["rod.json"]).synonyms, fetchFile);
    for (const [terms, phrase] of asked) {
      const before = fetched.length;
      const error = await synonyms.need(terms).then(() => null, String);
      answers.push({ error, said: synonyms.of(phrase), fetched: fetched.slice(before) });
    }
    return answers;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { name, ...asked } = JSON.parse(line);
  let answer;
  try {
    answer = { value: (await ANSWERS[name](asked)) ?? null };
  } catch (error) {
    answer = { error: error.stack };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
