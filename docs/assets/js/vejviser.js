// Six questions about the kommune. The answers live in the form and in the address's fragment: nowhere else.

const tool = document.querySelector('[data-script="vejviser"]');
const form = tool.querySelector("form");
const status = form.querySelector("[role=status]");
const bodies = [...tool.querySelectorAll("tbody")];

function answers() {
  return [...new FormData(form)];
}

// Without answers the whole table stands ready behind `hidden`: on paper it is shown (knowledge.css).
function show() {
  const chosen = new Map(answers());
  const none = chosen.size === 0;
  for (const body of bodies) {
    const answer = chosen.get(body.dataset.spoergsmaal);
    body.hidden = !none && !answer;
    for (const row of body.querySelectorAll("[data-valg]")) row.hidden = !none && row.dataset.valg !== answer;
  }
  tool.querySelector("table").hidden = none;
  status.textContent = none ? status.dataset.tom : status.dataset.besvaret.replace("@", chosen.size);
}

function write() {
  const fragment = answers().map(([question, answer]) => `${question}=${answer}`).join("&");
  history.replaceState(null, "", `#${fragment || "svarene"}`);
  show();
}

// A fragment that holds answers holds all of them; one that leads to a place on the page leaves them alone.
function read() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const radios = [...form.querySelectorAll("input")];
  const named = radios.filter((radio) => fragment.get(radio.name) === radio.value);
  if (named.length) for (const radio of radios) radio.checked = named.includes(radio);
  show();
}

form.addEventListener("change", write);
form.addEventListener("reset", () => setTimeout(write));
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[data-print]").addEventListener("click", () => window.print());
form.querySelector("[data-kopier]").addEventListener("click", async ({ target }) => {
  write(); // a link to a section of the page may have taken the answers' place in the address
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = target.dataset.kopieret;
  } catch {
    status.textContent = target.dataset.ikke;
  }
});
window.addEventListener("hashchange", read);
form.hidden = false;
read();
