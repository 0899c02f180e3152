/**
 * How hard a passphrase is to guess, in words. A rough count of what a guesser has to try, kept low on purpose: words
 * count as words however long, common ones, sequences and what is known about the person count for nearly nothing.
 * The bounds are our choice: every guess costs a derivation with 64 MiB, so 40 bits are out of reach of one person's
 * machines, and below 28 somebody who knows you gets there.
 */
export type Strength = "easy to guess" | "could be guessed" | "hard to guess";

const easyBelow = 28;
const hardFrom = 40;

const bits = { word: 11, commonWord: 3, letter: 4.7, digit: 3.3, date: 13, sign: 4.5, known: 2 } as const;

/** The commonest words of English in sentences and passwords: whoever guesses tries them first. */
const common = new Set(
  "a about all am an and are as at be but by can do for from get go have he her him his how i if in is it its just know like love me mine miss my name no not of on one or our out pass password passphrase secret she so that the their them they this to too up us was we what when who why will with yes you your".split(
    " ",
  ),
);
const forward = ["abcdefghijklmnopqrstuvwxyz", "0123456789", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl"];
const rows = [...forward, ...forward.map((row) => Array.from(row).reverse().join(""))];

/** @param known names and the like that somebody who knows the person would try; they count for next to nothing. */
export function strengthOf(passphrase: string, known: readonly string[] = []): Strength {
  const total = bitsOf(passphrase, known);
  if (total < easyBelow) return "easy to guess";
  return total < hardFrom ? "could be guessed" : "hard to guess";
}

function bitsOf(passphrase: string, known: readonly string[]): number {
  let text = passphrase.normalize("NFKC").toLowerCase();
  let total = 0;
  for (const name of known) {
    const plain = name.normalize("NFKC").toLowerCase().trim();
    if (plain.length < 3 || !text.includes(plain)) continue;
    text = text.replaceAll(plain, " ");
    total += bits.known;
  }
  const seen = new Set<string>();
  for (const [part] of withoutRuns(asRead(text)).matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu)) {
    // The same word again gives a guesser nothing to do.
    if (seen.has(part)) continue;
    seen.add(part);
    total += bitsOfPart(part);
  }
  return total;
}

function bitsOfPart(part: string): number {
  const letters = Array.from(part).length;
  if (/^\p{N}/u.test(part)) return letters > 4 && letters <= 8 ? bits.date : letters * bits.digit;
  if (!/^\p{L}/u.test(part)) return Math.min(letters, 3) * bits.sign;
  if (common.has(part)) return bits.commonWord;
  // Letters that no word has in a row were drawn by chance, not read in a book.
  if (letters > 5 && /[bcdfghjklmnpqrstvwxz]{5}/.test(part)) return letters * bits.letter;
  return Math.min(letters * bits.letter, bits.word * Math.ceil(letters / 10));
}

/** "passw0rd" and "p@ss" are tried with the word itself, and a date is one however it is written. */
const asRead = (text: string): string =>
  text
    .replace(/(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})/g, "$1$2$3")
    .replace(/(?<=\p{L})[0134578@$](?=\p{L})/gu, (sign) => swapped[sign] ?? sign);
const swapped: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
};

/** "aaaa", "1234" and "qwer" stand as their first sign alone. */
function withoutRuns(text: string): string {
  const signs = Array.from(text);
  const kept: string[] = [];
  for (let at = 0; at < signs.length; ) {
    kept.push(signs[at]!);
    at += runFrom(signs, at);
  }
  return kept.join("");
}

function runFrom(signs: readonly string[], at: number): number {
  let same = 1;
  while (signs[at + same] === signs[at]) same += 1;
  if (same > 2) return same;
  for (const row of rows) {
    const from = row.indexOf(signs[at]!);
    let length = 1;
    while (from >= 0 && length < signs.length - at && row[from + length] === signs[at + length]) length += 1;
    // Three letters in a row stand in many words ("first"), three digits in a row were typed in a row.
    if (length > (/\d/.test(row) ? 2 : 3)) return length;
  }
  return 1;
}
