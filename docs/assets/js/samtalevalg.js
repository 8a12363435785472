// What is on the conversation list. The tab remembers the ids of questions; own words are in this page's memory alone.

export const KEY = "fagportal-samtaleliste";

/** The words that a question on the list is asked in: the reader's own, or else those of the guide. */
export const wording = ({ own, text }) => own || text;

/** The same where it stands alone: a question to somebody else than the citizen says to whom. */
export const addressed = (one) => (one.to ? `${wording(one)} (${one.to})` : wording(one));

/** Whether an expert has approved the very words. The reader's own are nobody's but the reader's. */
const approved = ({ id, own, draft }) => id && !own && !draft;

/** What to say of the questions that no expert has approved: `all` if that is all of them, else `some` with their numbers. */
export function unapproved(questions, { all, some }) {
  const numbers = questions.flatMap((one, place) => (approved(one) ? [] : [place + 1]));
  if (!numbers.length) return "";
  return numbers.length === questions.length ? all : some.replace("@", numbers.join(", "));
}

/** A list of `{id, text, to, draft, own}`; a question of the reader's own has neither id nor text. */
export class Samtale {
  /** `guide`: the questions of this page by id. Another page or edition may have remembered others. */
  constructor(guide) {
    this.guide = guide;
    this.items = [];
    this.recall();
  }

  /** The questions that somebody can be asked. */
  get said() {
    return this.items.filter(wording);
  }

  find(id) {
    return this.items.find((one) => one.id === id);
  }

  /** Put in those of `ids` that the guide has and the list has not. How many they were. */
  add(ids) {
    const fresh = [...new Set(ids)].filter((id) => this.guide.has(id) && !this.find(id));
    this.#set([...this.items, ...fresh.map((id) => ({ ...this.guide.get(id), own: "" }))]);
    return fresh.length;
  }

  addOwn() {
    const one = { id: null, text: "", to: "", draft: false, own: "" };
    this.#set([...this.items, one]);
    return one;
  }

  /** Say a question in other words. None, or the guide's own, give back the guide's. */
  reword(one, typed) {
    const own = typed.replace(/\s+/g, " ").trim();
    one.own = own === one.text ? "" : own;
  }

  remove(one) {
    this.#set(this.items.filter((other) => other !== one));
  }

  /** Move a question up (-1) or down (1). Its new number. */
  move(one, by) {
    const rest = this.items.filter((other) => other !== one);
    const place = Math.min(Math.max(this.items.indexOf(one) + by, 0), rest.length);
    this.#set([...rest.slice(0, place), one, ...rest.slice(place)]);
    return place + 1;
  }

  clear() {
    this.#set([]);
  }

  /** Let go of everything that somebody wrote: what is left is the guide's. */
  forget() {
    this.items = this.items.filter(({ id }) => id).map((one) => ({ ...one, own: "" }));
  }

  /** The list as the tab remembers it. A browser may refuse; then the list lasts as long as the page. */
  recall() {
    try {
      const kept = sessionStorage.getItem(KEY) ?? "";
      this.items = [];
      this.add(kept.split(" "));
    } catch { /* nothing is remembered */ }
  }

  #ids() {
    return this.items.map(({ id }) => id).filter(Boolean).join(" ");
  }

  #set(items) {
    this.items = items;
    try {
      if (this.#ids()) sessionStorage.setItem(KEY, this.#ids());
      else sessionStorage.removeItem(KEY);
    } catch { /* see recall() */ }
  }
}
