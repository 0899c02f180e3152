/** Words as the model counts them: lower case, common short forms written out, each mark and emoji by itself. */
const written = new Map(
  Object.entries({
    u: "you",
    ya: "you",
    ur: "your",
    yr: "your",
    r: "are",
    im: "i'm",
    ive: "i've",
    dont: "don't",
    cant: "can't",
    didnt: "didn't",
    doesnt: "doesn't",
    isnt: "isn't",
    wasnt: "wasn't",
    wont: "won't",
    arent: "aren't",
    havent: "haven't",
    couldnt: "couldn't",
    wouldnt: "wouldn't",
    shouldnt: "shouldn't",
    thats: "that's",
    whats: "what's",
    whos: "who's",
    hes: "he's",
    shes: "she's",
    theyre: "they're",
    youre: "you're",
    youve: "you've",
    youll: "you'll",
    pls: "please",
    plz: "please",
    n: "and",
    y: "why",
    k: "ok",
    okay: "ok",
    tho: "though",
    thru: "through",
    gonna: "going_to",
    gna: "going_to",
    wanna: "want_to",
    ppl: "people",
    msg: "message",
    msgs: "messages",
    txt: "text",
    tmrw: "tomorrow",
    tmr: "tomorrow",
    tomoz: "tomorrow",
    bday: "birthday",
    luv: "love",
    cuz: "because",
    cos: "because",
    coz: "because",
    bc: "because",
    gf: "girlfriend",
    bf: "boyfriend",
    mom: "mum",
    thx: "thanks",
    ty: "thanks",
    abt: "about",
    b4: "before",
    "2nite": "tonight",
    nite: "night",
    hav: "have",
    w: "with",
  }),
);

/** @param folded at most as long as the caller reads. */
export function tokensOf(folded: string): string[] {
  const found: string[] = [];
  const units = new Uint16Array(folded.length + 1);
  writeUnits(folded, units);
  for (let at = 0; at < folded.length; ) {
    const end = pieceEnd(units, at);
    if (end > at) found.push(tokenOf(folded.slice(at, end)));
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Writes the units of a text, and a 0 behind the last, which is no part of a word. */
export function writeUnits(folded: string, units: Uint16Array): void {
  const size = folded.length;
  for (let i = 0; i < size; i += 1) units[i] = folded.charCodeAt(i);
  units[size] = 0;
}

/** @returns where the word or mark ends that begins at `at`; `at` itself where white space stands there. */
export function pieceEnd(units: Uint16Array, at: number): number {
  const kind = kindAt(units, at);
  if (kind === SPACE) return at;
  return kind < LETTER ? at + widthAt(units, at) : wordEnd(units, at);
}

/** Behind letters and digits, and up to three letters behind an apostrophe: "don't" is one word, and so is "mum's". */
function wordEnd(units: Uint16Array, from: number): number {
  let at = from;
  for (; kindAt(units, at) >= LETTER; at += widthAt(units, at)) {
    // Most letters were met, and are one unit.
    while (kinds[units[at + 1]!]! >= LETTER) at += 1;
  }
  if (units[at] !== APOSTROPHE) return at;
  let end = at + 1;
  for (let i = 0; i < 3 && kindAt(units, end) === LETTER; i += 1) end += widthAt(units, end);
  return end > at + 1 ? end : at;
}

/** @param piece a word or mark as it stands in a folded text. @returns its token, which is its own token. */
export function tokenOf(piece: string): string {
  const other = written.get(piece);
  if (other !== undefined) return other;
  const first = piece.charCodeAt(0);
  if (first >= 48 && first <= 57 && /^\d+$/.test(piece)) return piece.length > 2 ? "000" : piece;
  // "soooo" and "so" are one word with a drawn-out mark; long runs would fill the table otherwise.
  if (isDrawnOut(piece)) {
    const short = piece.replace(/(.)\1{2,}/gu, "$1$1").slice(0, LONGEST);
    return written.get(short) ?? short;
  }
  return piece.length > LONGEST ? piece.slice(0, LONGEST) : piece;
}

const APOSTROPHE = 39;
const SPACE = 1;
const OTHER = 2;
const LETTER = 3;
/** A digit, or a mark that belongs to a letter. */
const JOINED = 4;
/** By unit, 0 until it is met. Halves of letters beyond the basic plane stay 0. */
const kinds = new Uint8Array(65_536);

function kindAt(units: Uint16Array, at: number): number {
  const unit = units[at]!;
  const known = kinds[unit]!;
  if (known !== 0) return known;
  const letter = String.fromCharCode(...units.subarray(at, at + widthAt(units, at)));
  const kind = /\s/.test(letter)
    ? SPACE
    : /\p{L}/u.test(letter)
      ? LETTER
      : /[\p{M}\p{N}]/u.test(letter)
        ? JOINED
        : OTHER;
  if ((unit & 0xf800) !== 0xd800) kinds[unit] = kind;
  return kind;
}

const widthAt = (units: Uint16Array, at: number): number =>
  (units[at]! & 0xfc00) === 0xd800 && (units[at + 1]! & 0xfc00) === 0xdc00 ? 2 : 1;

const LONGEST = 40;

function isDrawnOut(piece: string): boolean {
  for (let i = 2; i < piece.length; i += 1) {
    const unit = piece.charCodeAt(i);
    // A letter beyond the basic plane is two units, so its run shows as units that return after two.
    if (unit === piece.charCodeAt(i - 2) && (unit === piece.charCodeAt(i - 1) || (unit & 0xf800) === 0xd800))
      return true;
  }
  return false;
}
