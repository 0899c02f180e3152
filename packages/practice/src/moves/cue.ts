/** A cue is a small list of wordings by which a spoken line is read. */

export interface Cue {
  readonly id: string;
  /** True where one of the wordings stands in a line in plain words, at the edges of words. */
  readonly fits: (plain: string) => boolean;
  readonly examples: readonly [string, string, ...string[]];
  /** Near misses that must not fit. */
  readonly passes: readonly [string, string, ...string[]];
}

/** What a cue is made of: pieces of regular expressions without nested repeats, so no line can make them slow. */
export interface CueWords extends Omit<Cue, "fits"> {
  /** In plain words (`plainWords`): "do not" for "don't", "somebody" for "anyone". */
  readonly words: readonly string[];
  /** Wordings that take it back. */
  readonly unless?: readonly string[];
  /** True where each sentence is read by itself, so that one does not take back another. */
  readonly bySentence?: boolean;
}

const edged = (pieces: readonly string[]) => new RegExp(`(?<![\\w'])(?:${pieces.join("|")})(?![\\w'])`);

export function cue({ words, unless, bySentence = false, ...rest }: CueWords): Cue {
  const found = edged(words);
  const taken = unless && edged(unless);
  const fits = (text: string) => found.test(text) && !taken?.test(text);
  return { ...rest, fits: bySentence ? (plain) => plain.split(/(?<=[.!?]) /).some(fits) : fits };
}
