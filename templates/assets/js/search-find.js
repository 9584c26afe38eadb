/* Query → results, best first. Files of the index are fetched when a word asks for them. */
const BODY = 64; // places below are the title's
const SHORTEST = { name: 3, word: 4 }; // letters of a beginning that is looked for
const MOST_FILES = 6; // of a beginning that many words share
const files = new Map();
let meta;

const FIRST = INDEX.split("/").pop();
const NAME = 8; // letters of a digest in a file's name

/* One of the files that the first one lists: their digests stand there without anything between. */
function part(letter, number, digests) {
  const digest = digests.slice(number * NAME, (number + 1) * NAME);
  return load(`search-${letter}${number}.${digest}.json`);
}

function load(name) {
  if (!files.has(name)) {
    const asked = fetch(INDEX.replace(FIRST, name)).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
      return answer.json();
    });
    asked.catch(() => files.delete(name));
    files.set(name, asked);
  }
  return files.get(name);
}

const shardOf = (key) => Math.max(0, meta.first.findLastIndex((first) => first <= key));
const shard = (number) => part("i", number, meta.files);
const own = (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined);

async function places(term) {
  const written = own((await shard(shardOf(term))).t, term);
  return written === undefined ? new Map() : decode(written);
}

/* Hits: document → {weight, places}. */
function add(hits, documents, weight) {
  for (const [document, found] of documents) {
    const known = hits.get(document);
    if (!known) hits.set(document, { weight, places: found });
    else {
      known.places = [...new Set([...known.places, ...found])].sort((a, b) => a - b);
      known.weight = Math.max(known.weight, weight);
    }
  }
  return hits;
}

async function beginning(hits, start, groups, words) {
  for (let n = shardOf(start), read = 0; n < meta.first.length && read < MOST_FILES; n++, read++) {
    if (read && !meta.first[n].startsWith(start) && meta.first[n] > start) break;
    const { t, n: phrases } = await shard(n);
    for (const [term, written] of words ? Object.entries(t) : []) {
      if (term.startsWith(start)) add(hits, decode(written), 0.3);
    }
    for (const [phrase, numbers] of Object.entries(phrases)) {
      // The first twelve groups are the months: «جان» is not yet جانفي.
      if (phrase.startsWith(start)) numbers.filter((one) => words || one >= 12).forEach((one) => groups.add(one));
    }
  }
}

async function wordHits(word, unfinished, groups) {
  const hits = new Map();
  const forms = searchForms(word);
  const sure = [...new Set([word, bare(word)])];
  const found = await Promise.all(forms.map(places));
  found.forEach((documents, n) => add(hits, documents, sure.includes(forms[n]) ? 1 : 0.7));
  if (!unfinished) return hits;
  const begun = new Set();
  for (const one of sure) {
    if (one.length >= SHORTEST.name) await beginning(hits, one, begun, word.length >= SHORTEST.word);
  }
  // «لطهر»: without the letters written onto it only a name is looked for.
  for (const one of hits.size ? [] : forms) if (one.length >= SHORTEST.word) await beginning(hits, one, begun, false);
  for (const one of begun) add(hits, await places(`@${one}`), 0.3);
  return hits;
}

/* Groups whose phrase stands in a query from a word on: the longest phrase first. */
async function groupsAt(words, from) {
  for (let length = Math.min(meta.longest, words.length - from); length > 0; length--) {
    const [first, ...rest] = words.slice(from, from + length).map((one) => one.word);
    const forms = [[first, ...rest], ...searchForms(first).map((one) => [one, ...rest.map(bare)])];
    for (const form of forms) {
      const key = form.join(" ");
      if (key.length < 3 && !isSure(words, from)) continue;
      const numbers = own((await shard(shardOf(key))).n, key);
      if (numbers) return { numbers, length };
    }
  }
  return { numbers: [], length: 1 };
}

/* «آب» is a month with its madda, or beside a figure. */
const isSure = (words, at) =>
  words[at].raw.includes("آ") || [at - 1, at + 1].some((n) => /^\d+$/.test(words[n]?.word ?? ""));

const joint = (all) => {
  const hits = new Map();
  for (const document of all[0].keys()) {
    const others = all.map((one) => one.get(document));
    if (!others.every(Boolean)) continue;
    const found = [...new Set(others.flatMap((one) => one.places))].sort((a, b) => a - b);
    hits.set(document, { weight: Math.min(...others.map((one) => one.weight)), places: found });
  }
  return hits;
};

/* Where all stand one right after another. */
function inOrder(all) {
  const hits = new Map();
  for (const [document, { places: starts }] of all[0]) {
    const sets = all.map((one) => new Set(one.get(document)?.places));
    const at = starts.filter((place) => sets.every((set, n) => set.has(place + n)));
    if (at.length) hits.set(document, { weight: 1, places: at.flatMap((place) => all.map((_, n) => place + n)) });
  }
  return hits;
}

/* One part of a query that a document must have: a name, a word, or words in one order. */
async function partHits(part, also) {
  if (part.month !== undefined) return add(new Map(), await places(`@${part.month}`), 1);
  const each = await Promise.all(part.words.map((one) => wordHits(one.word, part.unfinished && one === part.words.at(-1))));
  if (part.ordered) return inOrder(each);
  const hits = part.numbers.length && each.length > 1 ? inOrder(each) : joint(each);
  for (const number of part.numbers) {
    add(hits, await places(`@${number}`), 1);
    const forms = own((await shard(shardOf(`@${number}`))).g, `@${number}`) ?? [];
    const asked = part.words.map((one) => one.word).join(" ");
    forms.filter((one) => tokenise(one).map((t) => t.word).join(" ") !== asked).forEach((one) => also.add(one));
  }
  return hits;
}

const QUOTE = `["${TABLE.replaced['"']}]`;
const PHRASE = new RegExp(`${QUOTE}([^"${TABLE.replaced['"']}]+)${QUOTE}`, "g");
const DATE = /(?<!\d)(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?!\d)/g;

const levelled = (text) => text.replace(/\p{Nd}/gu, fold);
const printed = (text) => tokenise(text).map((one) => levelled(exact(one.raw)));

/* A query's parts. Its last word may be unfinished, unless a space or a mark ends it. */
async function partsOf(query) {
  const parts = [];
  let rest = levelled(query).replace(PHRASE, (_, phrase) => {
    const words = tokenise(phrase);
    if (words.length) parts.push({ words, numbers: [], ordered: true, exact: printed(phrase) });
    return " ";
  });
  rest = rest.replace(DATE, (_, y, m, d, day, month, year) => {
    const word = (one) => ({ words: [{ word: String(Number(one)), raw: "" }], numbers: [] });
    parts.push(word(d ?? day), { month: Number(m ?? month) - 1 }, word(y ?? year));
    return " ";
  });
  const words = tokenise(rest);
  for (let at = 0; at < words.length; ) {
    const { numbers, length } = await groupsAt(words, at);
    let end = at + length;
    // «3+3» and «2020-2022»: what is written without a space is one thing.
    while (!numbers.length && end < words.length && !/\s/.test(rest.slice(words[end - 1].end, words[end].start))) end++;
    const unfinished = !numbers.length && end === words.length && words[end - 1].end === rest.length;
    parts.push({ words: words.slice(at, end), numbers, unfinished, ordered: !numbers.length && end - at > 1 });
    at = end;
  }
  const telling = parts.filter((one) => one.exact || one.month !== undefined || one.numbers.length
    || one.words.some(({ word }) => !TABLE.stops.includes(word)));
  return telling.length ? telling : parts;
}

/* Over all parts: rare words and words of the title weigh more, neighbours more than scattered ones. */
function score(document, all) {
  const total = meta.kinds.reduce((sum, one) => sum + one.count, 0);
  let sum = 0;
  all.forEach((hits, n) => {
    const { places: here, weight } = hits.get(document);
    const rarity = Math.log(1 + (total - hits.size + 0.5) / (hits.size + 0.5));
    sum += (weight * rarity * here.length) / (here.length + 1.2);
    if (here[0] < BODY) sum += 1.5 * weight * rarity;
    const next = all[n + 1]?.get(document).places;
    if (next) {
      const nearest = Math.min(...here.map((a) => Math.min(...next.map((b) => Math.abs(b - a)))));
      if (nearest <= 2) sum += 2;
      else if (nearest <= 12) sum += 0.7;
    }
  });
  return sum;
}

function kindOf(document) {
  let first = 0;
  for (const { kind, count, chunk, files: digests } of meta.kinds) {
    if (document < first + count) {
      const within = document - first;
      return { kind, digests, number: Math.floor(within / chunk), row: within % chunk };
    }
    first += count;
  }
  return undefined;
}

async function shown(document) {
  const { kind, digests, number, row } = kindOf(document);
  const [href, title, facts, passages] = (await part(kind[0], number, digests))[row];
  return { href, title, facts, passages };
}

const holds = (words, phrase) => words.some((_, at) => phrase.every((word, n) => words[at + n] === word));

async function prints(document, phrase) {
  const { title, facts, passages } = await shown(document);
  const texts = [title, facts.replace(/<[^>]*>/g, " "), ...passages.map(([, text]) => text)];
  return texts.some((text) => holds(printed(text), phrase));
}

/* `filters`: kind, and facets as they stand in the index: t:topic, s:source, y:year. */
async function find(query, { kind, facets }) {
  meta ??= await load(FIRST);
  const also = new Set();
  const parts = await partsOf(query);
  if (!parts.length) return { results: [], also };
  const all = await Promise.all(parts.map((one) => partHits(one, also)));
  const chosen = await Promise.all(facets.map((one) => places(`#${one}`)));
  let documents = [...all[0].keys()].filter((one) => [...all, ...chosen].every((hits) => hits.has(one)));
  if (kind) documents = documents.filter((one) => kindOf(one).kind === kind);
  for (const { exact: phrase } of parts.filter((one) => one.exact)) {
    const fits = await Promise.all(documents.map((one) => prints(one, phrase)));
    documents = documents.filter((_, n) => fits[n]);
  }
  const order = meta.kinds.map((one) => one.kind);
  const results = documents.map((document) => ({
    document,
    kind: kindOf(document).kind,
    score: score(document, all),
    places: all.map((hits) => hits.get(document).places),
  }));
  results.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.score - a.score || b.document - a.document);
  return { results, also };
}
