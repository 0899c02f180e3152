const strict = new TextDecoder("utf-8", { fatal: true });

/**
 * Undoes what Facebook and Instagram do to text: each UTF-8 byte written as a letter of its own ("cafÃ©"). A text with a letter past
 * U+00FF was not damaged so; one whose letters are no valid UTF-8 was not either. Both are left alone, and so is plain ASCII.
 */
export function repaired(text: string): string {
  let damaged = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return text;
    if (code > 0x7f) damaged = true;
  }
  if (!damaged) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  try {
    return strict.decode(bytes);
  } catch {
    return text;
  }
}
