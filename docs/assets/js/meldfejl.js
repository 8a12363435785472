// Which page a mistake is on: its path comes in the address's fragment and goes into the text and the mail, no further.
const [, path] = location.hash.match(/^#side=(\/[a-z0-9/-]{0,200})$/) ?? [];
if (path) {
  for (const place of document.querySelectorAll("[data-meld-side]")) place.textContent = path;
  for (const mail of document.querySelectorAll("[data-meld]")) {
    const subject = encodeURIComponent(`${mail.dataset.meld} ${path}`);
    mail.href = `mailto:${mail.textContent}?subject=${subject}`;
  }
}
