/* The page: reads the address and the form, shows what find() finds. */
const ALL = 120; // results that are shown at once; of more, a page at a time
const PAGE = 10;
const REACH = 110; // letters of an excerpt on either side of a hit
const PAUSE = 120; // milliseconds of typing
const box = FORM.elements.q;
const list = document.getElementById("results");
const status = document.getElementById("found");
const more = document.getElementById("more");
const browse = document.getElementById("browse");
const FILTERS = { topic: "t", source: "s", year: "y" };
let turn = 0;

const number = (value) => String(value).replace(/\d/g, (digit) => status.dataset.digits[digit]);
const rules = new Intl.PluralRules(document.documentElement.lang);
const counted = (value) => status.dataset[rules.select(value)].replace("#", number(value));

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/* Text as nodes: hits marked, runs of the other direction kept in their own order. */
function nodes(text, spans, from = 0, to = text.length) {
  const cuts = new Set([from, to]);
  const runs = Array.from(text.matchAll(ISOLATED), (one) => [one.index, one.index + one[0].length]);
  for (const [start, end] of runs) cuts.add(start).add(end);
  for (const [start, end] of spans) cuts.add(start).add(end);
  const at = [...cuts].filter((one) => one >= from && one <= to).sort((a, b) => a - b);
  const within = (all, place) => all.some(([start, end]) => start <= place && place < end);
  return at.slice(0, -1).map((start, n) => {
    let made = text.slice(start, at[n + 1]);
    if (within(runs, start)) {
      made = element("bdi", made);
      made.dir = "ltr";
    }
    return within(spans, start) ? element("mark", made) : made;
  });
}

/* Words of a text whose numbers are among `places`, neighbours as one span; how many of the parts. */
function hitsIn(text, first, parts) {
  const words = tokenise(text);
  const spans = [];
  words.forEach(({ start, end }, n) => {
    if (!parts.some((places) => places.includes(first + n))) return;
    if (spans.at(-1)?.next === n) Object.assign(spans.at(-1), { 1: end, next: n + 1 });
    else spans.push(Object.assign([start, end], { next: n + 1 }));
  });
  const kinds = parts.filter((places) => words.some((_, n) => places.includes(first + n))).length;
  return { spans, kinds, next: first + words.length + 1 };
}

function excerpt({ title, passages }, parts) {
  let first = Math.max(BODY, tokenise(title).length + 1);
  let best;
  for (const [anchor, text] of passages) {
    const { spans, kinds, next } = hitsIn(text, first, parts);
    if (kinds > (best?.kinds ?? 0)) best = { anchor, text, spans, kinds };
    first = next;
  }
  if (!best) return undefined;
  const { text, spans } = best;
  let from = Math.max(0, spans[0][0] - REACH);
  let to = Math.min(text.length, spans[0][1] + 2 * REACH);
  if (from) from = text.indexOf(" ", from) + 1;
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), spans[0][1]);
  const cut = [...(from ? ["… "] : []), ...nodes(text, spans, from, to), ...(to < text.length ? [" …"] : [])];
  return { anchor: best.anchor, nodes: cut };
}

async function item({ document: at, kind, places }) {
  const found = await shown(at);
  const part = excerpt(found, places);
  const made = document.createElement("li");
  made.dataset.kind = kind;
  made.innerHTML = found.facts; // the site's own, made with the page
  const link = element("a", ...nodes(found.title, hitsIn(found.title, 0, places).spans));
  link.href = found.href + (part?.anchor ? `#${part.anchor}` : "");
  const shownParts = [element("h3", link)];
  if (part) shownParts.push(Object.assign(element("p", ...part.nodes), { className: "snip" }));
  made.firstElementChild.after(...shownParts);
  return made;
}

async function show(results, mine) {
  const count = results.length > ALL ? PAGE : results.length;
  const items = await Promise.all(results.slice(0, count).map(item));
  if (mine !== turn) return;
  list.append(...items);
  more.hidden = count >= results.length;
  more.onclick = () => {
    const last = list.lastElementChild;
    show(results.slice(count), turn).then(() => last.nextElementSibling?.querySelector("a").focus());
  };
}

async function search() {
  const mine = ++turn;
  const query = box.value;
  delete list.dataset.state;
  let sentence = "";
  let found = { results: [], also: new Set() };
  if (query.trim()) {
    const facets = Object.entries(FILTERS).filter(([name]) => FORM.elements[name]?.value);
    const chosen = facets.map(([name, letter]) => `${letter}:${FORM.elements[name].value}`);
    try {
      found = await find(query, { kind: FORM.elements.kind.value, facets: chosen });
      sentence = counted(found.results.length);
    } catch (failure) {
      console.error(failure);
      sentence = status.dataset.failed;
    }
  }
  if (mine !== turn) return;
  list.replaceChildren();
  more.hidden = true;
  await show(found.results, mine);
  if (mine !== turn) return;
  browse.hidden = found.results.length > 0;
  const forms = [...found.also].map((one) => element("bdi", one));
  status.replaceChildren(sentence);
  if (forms.length) {
    const joined = forms.flatMap((one, n) => (n ? [status.dataset.comma, one] : [one]));
    status.append(" ", element("span", status.dataset.also, " ", ...joined));
  }
  list.dataset.state = "done";
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const field of FORM.elements) if (field.name) field.value = asked.get(field.name) ?? "";
  search();
}

function writeAddress() {
  const asked = new URLSearchParams([...new FormData(FORM)].filter(([, value]) => value));
  history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
}

let waiting;
const changed = () => {
  clearTimeout(waiting);
  writeAddress();
  search();
};
box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(changed, PAUSE);
});
FORM.addEventListener("change", (event) => event.target !== box && changed());
FORM.addEventListener("submit", (event) => {
  event.preventDefault();
  changed();
});
addEventListener("popstate", readAddress);
readAddress();
