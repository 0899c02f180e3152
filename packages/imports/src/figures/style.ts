/**
 * Words that say little and are said without thought: how alike two people use them is the matching of style (LSM) of Ireland et al.
 * 2010. The lists are our own, English only.
 */

export const categories = [
  "personalPronouns",
  "impersonalPronouns",
  "articles",
  "adverbs",
  "auxiliaryVerbs",
  "conjunctions",
  "prepositions",
  "negations",
  "quantifiers",
] as const;

const lists: Readonly<Record<(typeof categories)[number], string>> = {
  personalPronouns:
    "i me my mine myself you your yours yourself yourselves he him his himself she her hers herself we us our ours ourselves they them their theirs themselves u ur i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll we're we've we'd we'll they're they've they'd they'll im ive youre",
  impersonalPronouns:
    "it its itself it's this that these those who whom whose what which anybody anyone anything everybody everyone everything nobody somebody someone something other others another that's what's who's there's thats whats",
  articles: "a an the",
  adverbs:
    "about again almost already also always anyway apparently away back basically clearly completely else especially ever even eventually exactly finally generally hardly here hopefully how however instead just lately maybe mostly now often once only originally perhaps probably quite rather really recently seriously simply so sometimes somehow somewhere soon still such suddenly then there therefore though too totally usually very well when where why yet",
  auxiliaryVerbs:
    "am is are was were be been being have has had having do does did doing done will would shall should can could may might must gonna wanna gotta",
  conjunctions: "and but or nor because cause cuz if unless until while whereas although whether plus than as",
  prepositions:
    "above across after against along among around at before behind below beneath beside besides between beyond by despite down during except for from in inside into like near of off on onto out outside over past since through throughout till to toward towards under up upon via with within without",
  negations:
    "no not never none nothing nowhere neither cannot can't cant don't dont doesn't doesnt didn't didnt won't wont wouldn't wouldnt shouldn't couldn't couldnt isn't isnt aren't wasn't wasnt weren't haven't havent hasn't hadn't ain't nope nah",
  quantifiers:
    "all any both each either enough every extra few fewer less least lot lots many more most much part pieces plenty several single some ton tons whole bit bunch couple",
};

const letters = 27;
const apostrophe = 26;
/** A tree of letters: `next[node * letters + letter]` is the following node, 0 where there is none; `ends[node]` is a category from 1. */
const { next, ends } = (() => {
  const rows: number[][] = [Array.from({ length: letters }, () => 0)];
  const found: number[] = [0];
  for (const [index, category] of categories.entries())
    for (const word of lists[category].split(" ")) {
      let node = 0;
      for (const letter of word) {
        const place = letter === "'" ? apostrophe : letter.charCodeAt(0) - 97;
        if (rows[node]![place] === 0) {
          rows[node]![place] = rows.length;
          rows.push(Array.from({ length: letters }, () => 0));
          found.push(0);
        }
        node = rows[node]![place]!;
      }
      found[node] = index + 1;
    }
  return { next: Uint16Array.from(rows.flat()), ends: Uint8Array.from(found) };
})();

const most = 255;
const isLetter = (code: number) => code >= 97 && code <= 122;

/** Adds the words of a text, in lower case, to the nine counts that start at `at`; each holds at most 255. */
export function countStyle(lower: string, counts: Uint8Array, at: number): void {
  let node = 0;
  /** In a word that is in no list. */
  let lost = false;
  for (let index = 0; index <= lower.length; index++) {
    const code = index < lower.length ? lower.charCodeAt(index) : 32;
    let place = -1;
    if (isLetter(code)) place = code - 97;
    // Within a word only: after it, it is a quotation mark.
    else if ((code === 39 || code === 0x2019) && isLetter(lower.charCodeAt(index + 1)) && (node > 0 || lost))
      place = apostrophe;
    else if (code >= 0xc0 || (code >= 48 && code <= 57)) place = letters;
    if (place < 0) {
      const category = lost ? 0 : ends[node]!;
      if (category > 0 && counts[at + category - 1]! < most) counts[at + category - 1]!++;
      node = 0;
      lost = false;
    } else if (!lost) {
      node = place === letters ? 0 : next[node * letters + place]!;
      lost = node === 0;
    }
  }
}

/** Words of a side below which nothing is said. */
export const enoughWords = 500;
/** Of English, about half of all words are in the lists; of other languages at most an eighth. */
const leastShare = 0.3;

export interface StyleMatching {
  /** Words of each side that were looked at. */
  readonly n: { readonly me: number; readonly them: number };
  /** 0 to 1, the mean over nine kinds of words; null below 500 words of a side, or where a side does not write English. It describes; it tells nothing of what comes. */
  readonly value: number | null;
}

/** LSM: for each kind of word 1 − |p − q| / (p + q + 0.0001), p and q being its part of all words of a side. */
export function styleMatching(
  me: { readonly style: Float64Array; readonly wordSum: number },
  them: { readonly style: Float64Array; readonly wordSum: number },
): StyleMatching {
  const n = { me: me.wordSum, them: them.wordSum };
  const english = ({ style, wordSum }: { style: Float64Array; wordSum: number }) =>
    style.reduce((sum, count) => sum + count, 0) >= wordSum * leastShare;
  if (n.me < enoughWords || n.them < enoughWords || !english(me) || !english(them)) return { n, value: null };
  let sum = 0;
  for (let index = 0; index < categories.length; index++) {
    const p = me.style[index]! / n.me;
    const q = them.style[index]! / n.them;
    sum += 1 - Math.abs(p - q) / (p + q + 0.0001);
  }
  return { n, value: Number((sum / categories.length).toFixed(4)) };
}
