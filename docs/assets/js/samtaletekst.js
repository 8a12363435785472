// The conversation list as text: what goes on the clipboard, and what somebody typed that may point to a citizen.

// Full-width digits, odd hyphens and characters without width must not hide a number.
const plain = (text) => text.normalize("NFKC")
  .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").replace(/[\u2010-\u2015\u2212]/g, "-");

// ddmmyyxxxx, written together or apart, also with the century. It may begin anywhere that no digit stands before,
// so it is looked for ahead: "2026-010190-1234" has a false start before the true one.
const CPR = /(?:^|\D)(?=(\d\d)[ ./-]?(\d\d)[ ./-]?(?:19|20)?(\d\d)[\s./-]{0,3}\d{4}(?!\d))/g;
// The ten digits with a separator wherever somebody put one; more digits on either side are telephone numbers.
const LOOSE_CPR = /(?:^|[^\d ]) ?(?=((?:\d[\s._/-]?){9}\d)(?![\s._/-]?\d))/g;
// Eight digits, in pairs or fours, with or without 45 before them; or a number of another country.
const PHONE = /(?:^|\D)(?:(?:\+|00)?45 ?)?\d\d(?:\d{6}|([ .-])\d\d\1\d\d\1\d\d|\d\d \d{4})(?!\d)|\+\d(?:[ -]?\d){7,}/g;
const MAIL = /[^\s@]@[^\s@.]+\.[^\s@]/;

/** A day of the calendar; 61 to 91 are the days of the numbers given to people without a CPR number. */
function isDay(day, month, year) {
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const date = day > 60 ? day - 60 : day;
  return date >= 1 && date <= days;
}

const dates = (typed) => [...typed.matchAll(CPR)].map(([, ...date]) => date);

/** What `text` holds that looks like a citizen's: some of "cpr", "maaskeCpr", "telefon" and "mail". Nothing can find a name. */
export function traces(text) {
  const typed = plain(text);
  const found = [];
  const days = dates(typed);
  for (const [, digits] of typed.matchAll(LOOSE_CPR)) days.push(digits.replace(/\D/g, "").match(/\d\d/g));
  if (days.some(([day, month, year]) => isDay(+day, +month, +year))) found.push("cpr");
  else if (dates(typed.replace(PHONE, "x")).length) found.push("maaskeCpr"); // a slip in the date of a true one, or another case's number
  if (typed.search(PHONE) >= 0) found.push("telefon");
  if (MAIL.test(typed)) found.push("mail");
  return found;
}

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The list as plain text: `{heading, frame, questions, drafts, portal}`; `drafts` may be empty. */
export function asText({ heading, frame, questions, drafts, portal }) {
  const numbered = questions.map((question, place) => `${place + 1}. ${question}`).join("\n");
  return `${[heading, frame, numbered, drafts, portal].filter(Boolean).join("\n\n")}\n`;
}

/** The same list as HTML without classes or styles, for a program that keeps headings and numbers. */
export function asHtml({ heading, frame, questions, drafts, portal }) {
  const paragraph = (text) => (text ? `<p>${escape(text)}</p>` : "");
  const items = questions.map((question) => `<li>${escape(question)}</li>`).join("");
  return `<h2>${escape(heading)}</h2>${paragraph(frame)}<ol>${items}</ol>${paragraph(drafts)}${paragraph(portal)}`;
}
