// How text becomes terms: the rules of fagportal/search/terms.py and compounds.py, tested with the same examples.
const LETTERS = { æ: "ae", ø: "oe", å: "aa", ö: "oe", ä: "ae", ü: "ue", ß: "ss" };
export const DIGITS = /\+?\p{Nd}+(?:[ .\u00a0\u202f-]\p{Nd}+)*/gu;
export const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{N}]+)*/gu;
const JOINT = /[-\u2010\u2011'’]/u;
const LINKS = ["", "s", "e"];
const SHORTEST = 3;

const spellOut = (text) => text.replace(/[æøåöäüß]/g, (letter) => LETTERS[letter]);

/** Lower case, æ, ø, å as ae, oe, aa, other accents dropped. */
export function fold(text) {
  const letters = spellOut(text.normalize("NFC").toLowerCase());
  return spellOut(letters.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
}

/** What a folded word has in common with one typed with a, o, a. */
export const loose = (term) => term.replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("aa", "a");

/** "25 17 73 74", "+45 2517-7374" and "4525177374" → "25177374"; "2022-2024" stays two years. */
export function joinDigits(text) {
  return text.replace(DIGITS, (run) => {
    const groups = run.match(/\p{Nd}+/gu);
    const digits = groups.join("");
    if (/^0045\p{Nd}{8}$/u.test(digits)) return digits.slice(4);
    if (/^45[2-9]\p{Nd}{7}$/u.test(digits) || (/^\+45/.test(run) && /^45\p{Nd}{8}$/u.test(digits))) return digits.slice(2); // no Danish number begins with 0 or 1
    const areYears = groups.length === 2 && groups.every((group) => /^[12]\p{Nd}{3}$/u.test(group));
    return areYears ? groups.join(" ") : digits;
  });
}

/** The folded words in order, each as [word, ...parts that it is spelt with a hyphen between]. */
export function words(text) {
  const found = [], plain = text.normalize("NFC").replaceAll("\u00ad", ""); // a soft hyphen is no part of a word
  for (const [match] of joinDigits(plain).matchAll(WORD)) {
    const parts = match.split(JOINT).map(fold).filter((part) => /../su.test(part) || /^\p{Nd}$/u.test(part));
    if (parts.length) found.push(parts.length > 1 ? [parts.join(""), ...parts] : parts);
  }
  return found;
}

/** The stems of the parts of a compound, or nothing where it is not made of at most `most` known parts. */
export function split(word, stem, isKnown, most = 3) {
  let best = [], bestScore = -Infinity;
  for (let cut = word.length - SHORTEST; cut >= SHORTEST; cut -= 1) {
    const left = word.slice(0, cut), right = word.slice(cut);
    const tail = stem(right);
    const tails = isKnown(tail) ? [tail] : most > 2 ? split(right, stem, isKnown, most - 1) : [];
    if (!tails.length) continue;
    const head = LINKS.filter((link) => left.endsWith(link)).map((link) => left.slice(0, left.length - link.length))
      .find((head) => head.length >= SHORTEST && isKnown(stem(head)));
    if (!head) continue;
    const score = Math.min(head.length, ...tails.map((part) => part.length)) - 2 * tails.length;
    if (score > bestScore) [best, bestScore] = [[stem(head), ...tails], score];
  }
  return best;
}
