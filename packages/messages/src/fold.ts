/**
 * Lower case, straight apostrophes, one kind of space: always as long as the text, so that offsets stay true.
 * Letters whose lower case has another length (İ) stay as they are.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const even = lower.length === text.length ? lower : [...text].map(lowerSameLength).join("");
  if (!other.test(even)) return even;
  return even.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'").replace(/[\u00a0\u2000-\u200b\u202f\u3000\t\r\n]/g, " ");
}

/** What may have to be replaced. Most texts hold none of it, and a test is quicker than two replacements. */
const other = /[^ -_a-~]/;

function lowerSameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** Texts are read up to here; the rest is not looked at (said on screen). */
export const READ_AT_MOST = 20_000;
