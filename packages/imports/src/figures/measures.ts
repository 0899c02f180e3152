/** What is counted of a text before it is dropped. */
export interface Measures {
  readonly words: number;
  /** UTF-16 units: close enough to letters for a median, at a hundredth of the price. */
  readonly letters: number;
  /** Bits: see `marks`. */
  readonly marks: number;
}

export const marks = { question: 1, emoji: 2, laughter: 4 } as const;

const address = /https?:\/\/\S+/g;
const emoji = /(?![\u00a9\u00ae\u2122#*0-9])\p{Extended_Pictographic}/u;
/** Laughter as it is typed, in lower case: haha, jaja, hihi, lol, mdr, kkk, rsrs, www, 555. */
const laughter = /\b(?:a?(?:ha|ja|he|hi|je|ah){2,}h?|lo+l|lmao|mdr+|ptdr|xd+|kkk+|(?:rs){2,}|www+(?!\.)|555+)\b/;
/** The same outside Latin letters: ㅋㅋ, ххх, 哈哈, ههه, and the two faces. */
const laughterBeyond = /[ㅋㅎ]{2,}|哈哈|ههه|(?:ах|ха|хи){2,}|\ud83d\ude02|\ud83e\udd23/;
/** The first letter that can be an emoji: a double exclamation mark. */
const firstEmoji = 0x203c;

/** Measures a text; `lower` is the text in lower case, which the caller has anyway. */
export function measure(text: string, lower: string): Measures {
  const plain = lower.includes("://") ? lower.replace(address, " ") : lower;
  let words = 0;
  let inWord = false;
  let highest = 0;
  let asked = false;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    if (code > highest) highest = code;
    if (code <= 32 || code === 0xa0 || code === 0x202f || code === 0x3000) inWord = false;
    else if (code >= 0x3040 && code <= 0x9fff) {
      // Chinese and Japanese do without spaces: a letter counts as a word there, the usual rough measure.
      words++;
      inWord = false;
    } else if (!inWord) {
      inWord = true;
      words++;
    }
    if (code === 63 || code === 0xff1f || code === 0x61f || code === 0x55e || code === 0x37e) asked = true;
    else if (code === 59 && isGreek(plain.charCodeAt(at - 1))) asked = true;
  }
  const found =
    (asked ? marks.question : 0) |
    (highest >= firstEmoji && emoji.test(text) ? marks.emoji : 0) |
    (laughter.test(plain) || (highest >= 0x400 && laughterBeyond.test(plain)) ? marks.laughter : 0);
  return { words, letters: plain.length, marks: found };
}

/** A semicolon asks only after a Greek letter. */
const isGreek = (code: number) => code >= 0x370 && code <= 0x3ff;
