// The search engine: what the words of a query may stand for, and which sections say most about them.
// It knows no page and no address; soegeindeks.js opens an index in the browser.
import { Vocabulary } from "./ordforraad.js";
import { loose, split, words } from "./soegeord.js";
import { Synonyms } from "./soegesynonymer.js";

// How much a hit counts beside the word itself (1). Chosen on the development queries of `make bench-search`.
export const WEIGHTS = {
  loose: 0.95, // spelt without æ, ø, å
  synonym: 0.4,
  part: 0.8, partBeside: 0.2, // part of a compound; the same where the collection has the whole word
  start: 0.75, startBeside: 0.13, // a longer word that begins like it
  inflected: 0.5, // one or two letters longer
  ending: 0.32, within: 0.32, tail: 0.25, // an unknown word begins with it, holds it, or is its end
  typo: 0.5, typos: 0.28, // one edit, two
  kin: 0.2, // nothing else is there, but it begins like it
  stop: 0.06, // a word like "hvad": only titles and questions have it
  light: 0.5, // a word like "give" among others
  repeated: 0.24, // the second-best word for the same thing
  coverage: 0.48, // how much of the score depends on how many of the words are there
};
const LEVELS = 8; // as in fagportal/search/index.py
const SHORT = 4, MANY = 1 / 3; // letters of a piece of a word, and the share of all sections
// A word that stands in as many sections, or in this share of them, is looked for by its own name alone.
const ENOUGH = 5, ENOUGH_SHARE = 0.02;
const MOST_WORDS = 24, MOST_LETTERS = 400, LONGEST_WORD = 60;

/** Edit distance, a swap of neighbours being one edit; `most` + 1 where it is more. */
export function distance(one, other, most) {
  let before = [], last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= other.length; j += 1) {
      let edits = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) edits = Math.min(edits, before[j - 2] + 1);
      now.push(edits);
    }
    if (Math.min(...now) > most) return most + 1;
    [before, last] = [last, now];
  }
  return Math.min(last[other.length], most + 1);
}

/** A stemmer that looks at each word once: cutting a compound asks for the same pieces again and again. */
function remembering(stem) {
  const known = new Map();
  return (word) => {
    if (!known.has(word)) known.set(word, stem(word));
    return known.get(word);
  };
}

/**
 * `root` is the index's rod.json, `fetchFile(name)` promises the bytes of its other files, and `stemmers` is
 * one function per language of the index. The answer is a function: query →
 * {hits, asked, terms, words}: the best hit first, the stems asked for, the terms of the index that they led to,
 * and for each word that counted its stems and the sections that have it.
 */
export function openIndex(root, fetchFile, stemmers, W = WEIGHTS) {
  const stems = stemmers.map(remembering);
  const vocabulary = new Vocabulary(root.shards, fetchFile), synonyms = new Synonyms(root.synonyms, fetchFile);
  const stop = new Set(root.stop), light = new Set(root.light), parts = new Set(root.parts);
  const size = root.sections.length, enough = Math.max(ENOUGH, ENOUGH_SHARE * size);

  const forms = (word) => [...new Set(stems.map((stem) => stem(word)))];
  const isStop = ([word]) => forms(word).some((term) => stop.has(term));
  const isKnown = (term) => !stop.has(term) && (vocabulary.get(term) !== undefined || parts.has(term));
  const rarity = ({ sections }) => Math.log(1 + (size - sections.length + 0.5) / (sections.length + 0.5));
  const keep = (found, entry, weight) => { if (entry && weight > (found.get(entry) ?? 0)) found.set(entry, weight); };

  async function addSynonyms(found, phrase) {
    for (const other of synonyms.of(phrase)) {
      const terms = other.split(" ");
      await vocabulary.need(terms);
      const entries = terms.map((term) => vocabulary.get(term));
      // The rarest word of a phrase stands for it: "restraining order" is not every "order".
      if (entries.every(Boolean)) keep(found, entries.sort((one, other) => one.sections.length - other.sections.length)[0], W.synonym);
    }
  }

  function addLonger(found, key, isWhole, isLast) {
    for (const entry of vocabulary.startingWith(key)) {
      const more = entry.key.length - key.length;
      if (!more) continue;
      if (!isWhole) keep(found, entry, W.start * Math.max(0.5, key.length / entry.key.length));
      else keep(found, entry, more <= 2 && key.length > 3 ? W.inflected : W.startBeside * (isLast ? 2 : 1));
    }
  }

  /**
   * What an unknown word begins or ends with, and the words that end with it: "æresvold" → "vold". A short end that
   * is a word in very many sections hints at nothing: "tostring" is not about "ring".
   */
  function addPieces(found, key) {
    for (let length = 4; length < key.length; length += 1) {
      for (const entry of vocabulary.alike(key.slice(0, length))) keep(found, entry, key.length - length <= 2 ? W.ending : W.within * length / key.length);
      for (const entry of vocabulary.alike(key.slice(-length))) if (length > SHORT || entry.sections.length < size * MANY) keep(found, entry, W.within);
    }
    if (key.length > 3) for (const entry of vocabulary.entries) if (entry.key.endsWith(key)) keep(found, entry, W.tail);
  }

  function addTypos(found, key) {
    const most = key.length < 5 ? 0 : key.length < 8 ? 1 : 2;
    if (!most) return;
    for (const entry of vocabulary.entries) {
      const other = entry.key, sameStart = other[0] === key[0];
      if (Math.abs(other.length - key.length) > most || !(sameStart || other[1] === key[1] || other[0] === key[1])) continue;
      const edits = distance(key, other, most);
      if (edits <= most) keep(found, entry, (edits < 2 ? W.typo : W.typos) * (sameStart ? 1 : 0.7));
    }
  }

  /** Words that share the longest beginning with one that is like nothing else: "arbejdsduelig" → "arbejdsliv". */
  function addKin(found, key) {
    for (let length = key.length - 1; length >= Math.max(4, key.length / 2) && !found.size; length -= 1) {
      for (const entry of vocabulary.startingWith(key.slice(0, length))) keep(found, entry, W.kin);
    }
  }

  /** A word as the entries that it may stand for, with weights; and the parts to look for, where it is an unknown compound. */
  async function meaningsOf([word, ...spelt], isLast) {
    const found = new Map(), terms = forms(word);
    const isNumber = /^\p{Nd}+$/u.test(word), key = isNumber ? word : loose(terms[0]);
    await vocabulary.need(terms, { start: isLast });
    for (const term of terms) keep(found, vocabulary.get(term), 1);
    for (const entry of vocabulary.alike(key)) keep(found, entry, W.loose);
    const isEnough = [...found.keys()].reduce((sum, { sections }) => sum + sections.length, 0) >= enough;
    if (isStop([word])) return { found, isEnough: true, cut: [], weight: W.stop };
    const isWhole = found.size > 0;
    addLonger(found, key, isWhole, isLast);
    if (isNumber) return { found, cut: [] };
    const cut = spelt.length ? spelt.flatMap(forms) : split(word, stems[0], isKnown);
    if (isWhole) {
      for (const part of cut) keep(found, vocabulary.get(part), W.partBeside);
      return { found, isEnough, cut: [] };
    }
    await Promise.all([vocabulary.need(cut), synonyms.need(cut)]);
    addPieces(found, key);
    addTypos(found, key);
    if (!found.size && !cut.length && root.shards.length > 1) {
      await vocabulary.need([key.slice(0, 2)], { start: true }); // the slip may have led to another shard
      addTypos(found, key);
    }
    if (!cut.length) addKin(found, key);
    return { found, cut };
  }

  /** Everything asked for: [{found, weight}]. The first word of a phrase carries its synonyms. */
  async function understand(asked) {
    const slots = [];
    for (const [place, word] of asked.entries()) {
      const own = forms(word[0]), isLight = asked.length > 2 && own.some((term) => light.has(term));
      slots.push({ weight: isLight ? W.light : 1, stems: own, ...(await meaningsOf(word, place === asked.length - 1)) });
    }
    await synonyms.need(slots.filter(({ isEnough }) => !isEnough).flatMap((slot) => slot.stems));
    for (const stem of stems) {
      const stemmed = asked.map(([word]) => stem(word));
      for (let from = 0; from < asked.length; from += 1) {
        if (slots[from].isEnough) continue;
        for (let to = from + 1; to <= Math.min(asked.length, from + synonyms.longest); to += 1) {
          await addSynonyms(slots[from].found, stemmed.slice(from, to).join(" "));
        }
      }
    }
    for (const part of slots.flatMap(({ cut }) => cut)) {
      const found = new Map();
      keep(found, vocabulary.get(part), 1);
      await addSynonyms(found, part);
      slots.push({ found, stems: [part], weight: W.part });
    }
    return slots.filter(({ found, cut }) => found.size || !cut?.length);
  }

  return async function search(query) {
    const all = words(String(query ?? "").slice(0, MOST_LETTERS)).filter(([word]) => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
    const telling = all.filter((word) => !isStop(word));
    // Of many shards, none is fetched for words like "hvad", unless there are no others. An empty index knows no language.
    const asked = root.shards.length > 1 && telling.length ? telling : all;
    const slots = size ? await understand(asked) : [];
    if (slots.every(({ weight }) => weight === W.stop)) for (const slot of slots) slot.weight = 1;
    const points = new Float64Array(size), covered = new Float64Array(size);
    const answered = [];
    let total = 0;
    for (const { found, weight, stems: asking } of slots) {
      const best = new Map();
      let rarest = 0;
      for (const [entry, share] of found) {
        const value = share * rarity(entry);
        rarest = Math.max(rarest, value);
        entry.sections.forEach((section, i) => {
          const now = value * entry.levels[i] / LEVELS, before = best.get(section) ?? 0;
          best.set(section, Math.max(now, before) + W.repeated * Math.min(now, before));
        });
      }
      const mass = weight * (rarest || Math.log(size + 1) / 2); // a word that is nowhere counts as a rather rare one
      total += mass;
      answered.push({ stems: asking, sections: best });
      for (const [section, value] of best) {
        points[section] += weight * value;
        covered[section] += mass;
      }
    }
    const hits = [];
    points.forEach((value, section) => {
      if (value) hits.push({ section, score: value * (1 - W.coverage + W.coverage * covered[section] / total) });
    });
    hits.sort((one, other) => other.score - one.score || one.section - other.section);
    const terms = new Set(slots.flatMap(({ found }) => [...found.keys()].map(({ term }) => term)));
    return { hits, asked: new Set(all.flatMap(([word]) => forms(word))), terms, words: answered };
  };
}
