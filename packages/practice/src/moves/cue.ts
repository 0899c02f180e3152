/** A cue is a small list of wordings by which a spoken line is read. */
import { fold } from "@rekindle/messages";

export interface Cue {
  readonly id: string;
  /** True where one of the wordings stands in the line, at the edges of words. */
  readonly fits: (line: string) => boolean;
  readonly examples: readonly [string, string, ...string[]];
  /** Near misses that must not fit. */
  readonly passes: readonly [string, string, ...string[]];
}

/** What a cue is made of: pieces of regular expressions without nested repeats, so no line can make them slow. */
export interface CueWords extends Omit<Cue, "fits"> {
  readonly words: readonly string[];
  /** Wordings that take it back. */
  readonly unless?: readonly string[];
}

const edged = (pieces: readonly string[]) => new RegExp(`(?<![\\w'])(?:${pieces.join("|")})(?![\\w])`);

/** Read at most; a longer line is no spoken line, and its beginning tells enough. */
const readAtMost = 2000;

export function cue({ words, unless, ...rest }: CueWords): Cue {
  const found = edged(words);
  const taken = unless && edged(unless);
  return {
    ...rest,
    fits: (line) => {
      const folded = fold(line.slice(0, readAtMost)).replace(/ +/g, " ");
      return found.test(folded) && !taken?.test(folded);
    },
  };
}
