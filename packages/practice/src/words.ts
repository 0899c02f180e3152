/** Numbers as people say them. */
const small =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

export const inWords = (count: number): string => small[count] ?? String(count);

/** A told time: "less than a minute", "about a minute", "about five minutes", "about an hour", "about 70 minutes". */
export function spellTime(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 45) return "less than a minute";
  if (minutes <= 1) return "about a minute";
  return minutes >= 58 && minutes <= 62 ? "about an hour" : `about ${inWords(minutes)} minutes`;
}

export const startsWithCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
