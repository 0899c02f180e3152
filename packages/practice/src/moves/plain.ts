/** How people type in a hurry, written out, so that the cues need to know one spelling only. */
import { fold } from "@rekindle/messages";

/** Whole words. Short forms are written out; those that could be another word ("well", "were", "id") stay. */
const words: Readonly<Record<string, string>> = {
  u: "you",
  ya: "you",
  r: "are",
  ur: "your",
  yr: "your",
  y: "why",
  pls: "please",
  plz: "please",
  thx: "thanks",
  ty: "thanks",
  ta: "thanks",
  sry: "sorry",
  k: "ok",
  okay: "ok",
  kk: "ok",
  alright: "all right",
  bday: "birthday",
  congrats: "congratulations",
  tmrw: "tomorrow",
  tonite: "tonight",
  cya: "see you",
  gotta: "have to",
  gonna: "going to",
  wanna: "want to",
  dunno: "do not know",
  cos: "because",
  cuz: "because",
  coz: "because",
  anyone: "somebody",
  anybody: "somebody",
  someone: "somebody",
  everyone: "everybody",
  mum: "mother",
  mom: "mother",
  dad: "father",
  sometime: "some time",
  anymore: "any more",
  cant: "cannot",
  wont: "will not",
  shant: "shall not",
  "let's": "let us",
  lets: "let us",
  im: "i am",
  ive: "i have",
  ill: "i will",
  its: "it is",
  youre: "you are",
  youve: "you have",
  youll: "you will",
  theyre: "they are",
  thats: "that is",
  whats: "what is",
  hows: "how is",
  whos: "who is",
  wheres: "where is",
  theres: "there is",
};
const shortForms = new RegExp(`(?<![\\w'])(?:${Object.keys(words).join("|")})(?![\\w'])`, "g");

const written: readonly (readonly [RegExp, string])[] = [
  // "heyyy", "byeee", "sooo": a letter three times or more is one; "hii" and "byee" too.
  [/([a-z])\1{2,}/g, "$1"],
  [/\b(hey|hi|bye|hello)[yieo]+\b/g, "$1"],
  [/\bwon't\b/g, "will not"],
  [/\bcan't\b/g, "cannot"],
  [/n't\b/g, " not"],
  [/\b(do|does|did|is|are|was|were|have|has|had|could|would|should)nt\b/g, "$1 not"],
  [/'m\b/g, " am"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/\b(i|you|we|they|it|he|she)'d better\b/g, "$1 had better"],
  [/\bid (better|love|like|rather)\b/g, "i would $1"],
  [/'d\b/g, " would"],
  [/\b(i|you|we|they) would better\b/g, "$1 had better"],
  [/\b(it|that|what|how|who|where|there|here|he|she|when|everything|everybody)'s\b/g, "$1 is"],
  [/\bgot to (?=go|run|get|be|dash|head|leave|catch)/g, "have to "],
];

/** At most this much of a line is read; a longer one is no spoken line, and its beginning tells enough. */
const readAtMost = 2000;

/** Lower case, one space, short forms written out, "heyyy" as "hey". */
export function plainWords(line: string): string {
  let text = fold(line.slice(0, readAtMost))
    .replace(/[^\S\n]+/g, " ")
    .trim();
  for (const [found, into] of written) text = text.replace(found, into);
  return text.replace(shortForms, (word) => words[word] ?? word).replace(/ +/g, " ");
}
