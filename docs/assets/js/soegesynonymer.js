// What else a word or a phrase may be called: a few files, fetched by how the words of a query begin.
export class Synonyms {
  /** How many words the longest phrase has. */
  longest;
  #firsts; #fetchFile; #asked = new Map(); #meanings = new Map();

  /** `firsts` are what the files begin with, as in fagportal/search/synonyms.py; `fetchFile(name)` promises bytes. */
  constructor({ firsts, longest }, fetchFile) {
    this.#firsts = firsts;
    this.#fetchFile = fetchFile;
    this.longest = longest;
  }

  /** Makes sure that what begins with one of these words is here. */
  async need(terms) {
    if (!this.longest) return;
    const numbers = new Set(terms.map((term) => this.#firsts.findLastIndex((first) => first <= term)));
    await Promise.all([...numbers].map((number) => this.#fetch(number)));
  }

  /** Phrases of the index that mean the same as `phrase`, all in stems. */
  of(phrase) { return this.#meanings.get(phrase) ?? []; }

  #fetch(number) {
    if (!this.#asked.has(number)) {
      const coming = this.#fetchFile(`ord-${number}.txt`).then((bytes) => this.#add(new TextDecoder().decode(bytes)));
      coming.catch(() => this.#asked.delete(number)); // so that it can be asked for again
      this.#asked.set(number, coming);
    }
    return this.#asked.get(number);
  }

  #add(text) {
    for (const group of text.split(";").filter(Boolean)) {
      const [typed, said] = group.split(">").map((phrases) => phrases.split("|"));
      for (const phrase of typed) this.#meanings.set(phrase, [...this.of(phrase), ...said.filter((other) => other !== phrase)]);
    }
  }
}
