/** Names and messages are other people's data. These are the only ways in which they are shown or compared. */

/** Marks that steer the direction of writing, the byte order mark among them: invisible, and able to turn a line around. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of plain text for a terminal or a page: no control characters, no line breaks, nothing that turns the line; at most `longest` characters. */
export function plainLine(text: string, longest = 80): string {
  const plain = text.replace(controls, " ").replace(directionMarks, "").replace(loneSurrogates, "\ufffd").trim();
  const letters = Array.from(plain);
  return letters.length <= longest ? plain : `${letters.slice(0, longest - 1).join("")}…`;
}

/** The same name however an app decorated it: no marks, no leading "~", one kind of space, one letter case, NFC. For comparing only. */
export function sameName(name: string): string {
  const bare = name
    .normalize("NFC")
    .replace(directionMarks, "")
    .replace(controls, " ")
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .trim()
    .replace(/^~ ?/, "")
    .toLowerCase();
  // A phone number is the same with or without its spaces and dashes.
  return /^\+?[\d ().-]{6,}$/.test(bare) ? bare.replace(/[ ().-]/g, "") : bare;
}

/** Text as it is kept: no NUL, at most `longest` UTF-16 units, never cut inside a surrogate pair. */
export function keptText(text: string, longest: number): string {
  const clean = text.includes("\0") ? text.replaceAll("\0", "") : text;
  if (clean.length <= longest) return clean;
  const end = longest > 0 && (clean.charCodeAt(longest - 1) & 0xfc00) === 0xd800 ? longest - 1 : longest;
  return clean.slice(0, end);
}
