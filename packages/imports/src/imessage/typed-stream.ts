/**
 * The text in an `attributedBody`: an NSAttributedString as NeXT's typedstream writes it. Only the string is looked for; the
 * libraries that decode the whole archive fail on long texts and are a hundred times slower.
 */

export interface BodyText {
  /** Undefined where no string could be found. */
  readonly text: string | undefined;
  /** False where the archive is damaged and the text may be too short or too long. */
  readonly sure: boolean;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const className = Uint8Array.from("NSString", (letter) => letter.charCodeAt(0));
const absent: BodyText = { text: undefined, sure: false };

/** Marks of the format: a new label, the end of an object, an integer of two bytes, of four. */
const NEW = 0x84;
const END = 0x86;
const TWO_BYTES = 0x81;
const FOUR_BYTES = 0x82;
/** The type of a string of counted bytes, "+". */
const COUNTED = 0x2b;

/** Where the length of the string stands: after the type mark `84 01 2b`, or after the class name where that mark is damaged. */
function lengthAt(body: Uint8Array): number {
  // By its last byte, of which there are fewest.
  for (let at = body.indexOf(COUNTED); at >= 0; at = body.indexOf(COUNTED, at + 1))
    if (body[at - 1] === 0x01 && body[at - 2] === NEW) return at + 1;
  for (let at = body.indexOf(className[0]!); at >= 0; at = body.indexOf(className[0]!, at + 1)) {
    if (!className.every((letter, index) => body[at + index] === letter)) continue;
    const mark = body.indexOf(COUNTED, at + className.length);
    if (mark >= 0 && mark - at < className.length + 8) return mark + 1;
  }
  return -1;
}

/** Reads the first string of the archive. Never throws. */
export function readTypedStream(body: Uint8Array): BodyText {
  const at = lengthAt(body);
  const first = body[at];
  if (at < 0 || first === undefined) return absent;
  let start = at + 1;
  let length = first;
  if (first === TWO_BYTES) {
    length = (body[at + 1] ?? 0) | ((body[at + 2] ?? 0) << 8);
    start = at + 3;
  } else if (first === FOUR_BYTES) {
    length =
      ((body[at + 1] ?? 0) | ((body[at + 2] ?? 0) << 8) | ((body[at + 3] ?? 0) << 16) | ((body[at + 4] ?? 0) << 24)) >>>
      0;
    start = at + 5;
  } else if (first > 0x7f) return absent;
  const end = start + length;
  if (end <= body.length) {
    try {
      return { text: strict.decode(body.subarray(start, end)), sure: body[end] === END };
    } catch {
      // The length does not end on a letter: it is wrong. What follows is the same as for one that is too long.
    }
  }
  // A text may itself hold the bytes 86 84 (in a Chinese letter), so this is only for a length that cannot be right.
  let stop = start;
  while (stop < body.length && !(body[stop] === END && (body[stop + 1] === NEW || stop + 1 === body.length))) stop++;
  return { text: decoder.decode(body.subarray(start, stop)), sure: false };
}
