/* What generator/text/ does in Python: folding, words, proclitics, numbers. TABLE is made from it. */
const LETTERS = new Map(
  Object.entries(TABLE.replaced).flatMap(([result, letters]) => Array.from(letters, (one) => [one, result])),
);
const DROPPED = new RegExp(`[\\p{Mn}${TABLE.invisible}]`, "gu");
const CAPITALS = new RegExp(`[${TABLE.capitals}]`, "gu");
const WORD = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}]|[${TABLE.marks}])*`, "gu");
const ISOLATED = new RegExp(TABLE.isolated, "gu");

const replaced = (text) => Array.from(text, (one) => LETTERS.get(one) ?? one).join("");

function fold(text) {
  const composed = replaced(text.normalize("NFC").replaceAll("ئو", "ؤو"));
  const kept = composed.normalize("NFKD").replace(DROPPED, "");
  const small = replaced(kept.toLowerCase()).replace(CAPITALS, (one) => one.toUpperCase());
  return small.replace(/[\s\x1c-\x1f]+/g, " ").trim();
}

/* The printed form: only marks that are written or left out at will are taken away. */
const exact = (text) => text.normalize("NFC").replace(DROPPED, "").replaceAll("ـ", "").toLowerCase();

function tokenise(text) {
  const found = Array.from(text.matchAll(WORD), ({ 0: raw, index }) => ({
    word: fold(raw), raw, start: index, end: index + raw.length,
  }));
  return found.filter((one) => one.word);
}

function bare(word) {
  const rest = word.startsWith(TABLE.article) ? word.slice(TABLE.article.length) : "";
  return Array.from(rest).length >= TABLE.bare ? rest : word;
}

/* The word itself first, then what remains without the letters written onto it. */
function searchForms(word) {
  const found = [word, bare(word)];
  for (const letters of TABLE.proclitics) {
    if (!word.startsWith(letters)) continue;
    const rest = word.slice(letters.length);
    if (letters.endsWith("ل") && rest.startsWith("ل")) found.push(bare(TABLE.article + rest.slice(1)));
    if (Array.from(rest).length >= TABLE.stem || /^\d+$/.test(rest)) found.push(bare(rest));
  }
  return [...new Set(found)];
}

/* The numbers of postings.py: document → places. */
function decode(text) {
  const documents = new Map();
  let at = 0;
  let document = 0;
  const number = () => {
    for (let value = 0, unit = 1; ; unit *= 45) {
      const code = text.charCodeAt(at++) - 35;
      const digit = code > 57 ? code - 1 : code;
      value += (digit % 45) * unit;
      if (digit < 45) return value;
    }
  };
  while (at < text.length) {
    document += number();
    let place = 0;
    documents.set(document, Array.from({ length: number() }, () => (place += number())));
  }
  return documents;
}
