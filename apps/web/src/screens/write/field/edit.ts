/** What changed between two texts, as one replacement: everything before and after it stayed. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let end = 0;
  while (
    end < shorter - at &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return { at, removed: before.length - end - at, inserted: after.slice(at, after.length - end) };
}
