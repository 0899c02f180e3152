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

const pieces = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}]{1,3})?|[^\s\p{L}\p{N}]/gu;

/** @param folded at most as long as the caller reads. */
export function tokensOf(folded: string): string[] {
  const found: string[] = folded.match(pieces) ?? [];
  for (const [i, piece] of found.entries()) {
    const first = piece.charCodeAt(0);
    const other = written.get(piece);
    if (other !== undefined) found[i] = other;
    else if (first >= 48 && first <= 57 && /^\d+$/.test(piece)) found[i] = piece.length > 2 ? "000" : piece;
    // "soooo" and "so" are one word with a drawn-out mark; long runs would fill the table otherwise.
    else if (isDrawnOut(piece)) found[i] = piece.replace(/(.)\1{2,}/gu, "$1$1").slice(0, LONGEST);
    else if (piece.length > LONGEST) found[i] = piece.slice(0, LONGEST);
  }
  return found;
}

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
