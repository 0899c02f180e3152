/** What one UTF-16 unit takes at most in JSON: an escape such as \u001b. */
const mostBytesAUnit = 6;

const bytesInJson = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length - 2;

/** The beginning of a text, whole letters, that takes at most `most` bytes between the quotes of JSON in UTF-8. */
export function startOfText(text: string, most: number): string {
  if (text.length * mostBytesAUnit <= most) return text;
  let bytes = 0;
  let end = 0;
  for (const letter of text) {
    bytes += bytesInJson(letter);
    if (bytes > most) return text.slice(0, end);
    end += letter.length;
  }
  return text;
}
