/**
 * A small language for phrases. A space is up to three spaces, and ` ?` none as well ("anymore", "any more"); `'` may be
 * missing ("dont"); `*` is one word; `..` is up to four words; `|`, `( )` and `?` as in regular expressions. A phrase
 * begins and ends at a word's edge. Each piece is bounded, so no text can make it slow.
 */
import type { Span } from "./finding.ts";

export interface Phrases {
  readonly sources: readonly string[];
  /** Phrases that hold a letter: they begin and end at a word's edge. */
  readonly worded: readonly string[];
  /** The rest, such as emoji, as one pattern. */
  readonly marks: RegExp | undefined;
  /** Places in a folded text, in order, without overlap. For a list by itself; many lists are read at once by a scan. */
  all(folded: string): Span[];
  test(folded: string): boolean;
}

/** How people write the commonest words in a hurry. */
const spoken: Readonly<Record<string, string>> = {
  "you're": "(?:you're|you are|your|ur|u r)",
  you: "(?:you|u|ya)",
  your: "(?:your|ur|yr)",
  are: "(?:are|r)",
  please: "(?:please|pls|plz)",
  "i'm": "(?:i'm|i am)",
  "i've": "(?:i've|i have)",
  "i'll": "(?:i'll|i will|i'm gonna|i'm going to|i am gonna|i am going to|ima)",
  "going to": "(?:going to|gonna)",
  "want to": "(?:want to|wanna)",
  because: "(?:because|cause|cuz|cos|coz|bc)",
};
const spokenWords = new RegExp(
  `(?<![\\w'])(?:${Object.keys(spoken)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\w'])`,
  "g",
);

/** One phrase as the source of a regular expression. */
export function phraseSource(phrase: string): string {
  return phrase
    .replaceAll("(", "(?:")
    .replace(spokenWords, (word) => spoken[word] ?? word)
    .replaceAll(" .. ", "\u0001")
    .replaceAll(" ?", "(?: )?")
    .replaceAll("*", "[^\\s.,!?]{1,20}")
    .replaceAll("'", "'?")
    .replaceAll(" ", "[\\s,]{1,3}")
    .replaceAll("\u0001", "[\\s,]{1,3}(?:[^\\s.!?]{1,20}\\s{1,2}){0,4}");
}

export function phrases(...list: readonly string[]): Phrases {
  // Marks and emoji have no word's edge beside them. Without the u flag and with plain \b, V8 is several times faster.
  const worded = list.filter((one) => /\w/.test(one));
  const marks = list.filter((one) => !/\w/.test(one)).map(phraseSource);
  let made: RegExp | undefined;
  const pattern = (): RegExp => {
    made ??= new RegExp(
      [...(worded.length > 0 ? [`\\b(?:${worded.map(phraseSource).join("|")})\\b`] : []), ...marks].join("|"),
      "g",
    );
    return made;
  };
  return {
    sources: list,
    worded,
    marks: marks.length > 0 ? new RegExp(marks.join("|"), "g") : undefined,
    all: (folded) => Array.from(folded.matchAll(pattern()), (m) => ({ start: m.index, end: m.index + m[0].length })),
    test(folded) {
      pattern().lastIndex = 0;
      return pattern().test(folded);
    },
  };
}
