/** A journal whose every word can be searched for, here and in the browser. Free of imports: it runs in the page too. */

const words = [
  "lanternfish",
  "Marisol",
  "quarrelled",
  "Überraschung",
  "seashell",
  "apologise",
  "Kartoffelpuffer",
  "水族館",
];

const entryOf = (i: number) => ({
  id: `0198d2f1-entry-${i}`,
  at: `2026-03-${String(1 + (i % 28)).padStart(2, "0")}T22:15:00+01:00[Europe/Berlin]`,
  kind: "contact",
  from: i % 2 ? "me" : "them",
  channel: "text",
  text: `${words[i % words.length]} tonight by the harbour, number ${i}, ${words[(i * 5 + 3) % words.length]}`,
});

export const journal = {
  passphrase: "correct-horse-battery-staple-rekindle",
  entries: Array.from({ length: 600 }, (_, i) => entryOf(i)),
  values: [
    ["draft/form", "Dear Marisol, the lanternfish were for you"],
    ["letter/unsent", "Überraschung by the harbour"],
  ] as const,
};

/** What must never stand on a disk in the clear: words of texts, field names, kinds, ids, times, names of values. */
const needles = [
  ...words,
  "tonight by the harbour",
  "2026-03-",
  "Europe/Berlin",
  "0198d2f1-entry",
  '"contact"',
  '"channel"',
  '"them"',
  "draft/form",
  "letter/unsent",
  "Dear ",
  journal.passphrase,
];

/** The words found in bytes, written as UTF-8 or UTF-16, whole or by their first seven letters. */
export function traces(bytes: Uint8Array): string[] {
  const utf8 = new TextEncoder();
  const forms = (text: string) => [utf8.encode(text), utf16(text), utf16(text.slice(0, 7))];
  // As Latin-1 every byte is one character, so that the engine's own search can be used.
  const haystack = latin1(bytes);
  return needles.filter((needle) => forms(needle).some((form) => haystack.includes(latin1(form))));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
