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
/** Question marks of Latin, Chinese and Japanese, Arabic and Armenian; the Greek one (a semicolon) only where Greek stands before it. */
const question = /[?\uff1f\u061f\u055e]|[\u0370-\u03ff];(?=\s|$)|\u037e/u;
const emoji = /(?![\u00a9\u00ae\u2122#*0-9])\p{Extended_Pictographic}/u;
/** Laughter as it is typed: haha, jaja, hihi, lol, mdr, kkk, rsrs, www, 555, ㅋㅋ, ххх, 哈哈, ههه. */
const laughter =
  /(?<![\p{L}\p{N}])(?:(?:a?(?:ha|ja|he|hi|je|ah){2,}h?)|lo+l|lmao|mdr+|ptdr|xd+|k{3,}|(?:rs){2,}|w{3,}(?!\.)|5{3,}|(?:[хa]{0,1}(?:ха|ах|хи)){2,}х?)(?![\p{L}\p{N}])|[ㅋㅎ]{2,}|哈哈|ه{3,}|\u{1f602}|\u{1f923}/iu;

export function measure(text: string): Measures {
  const plain = text.includes("://") ? text.replace(address, " ") : text;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    // Chinese and Japanese do without spaces: a letter counts as a word there, the usual rough measure.
    if (code >= 0x3040 && code <= 0x9fff) {
      words++;
      inWord = false;
    } else if (code <= 32 || code === 0xa0 || code === 0x202f || code === 0x3000) inWord = false;
    else if (!inWord) {
      inWord = true;
      words++;
    }
  }
  const found =
    (question.test(plain) ? marks.question : 0) |
    (emoji.test(plain) ? marks.emoji : 0) |
    (laughter.test(plain) ? marks.laughter : 0);
  return { words, letters: plain.length, marks: found };
}
