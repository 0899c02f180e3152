/**
 * What is wrong with a day on which to look back, once another is chosen: it only ever comes nearer, and going on past it
 * is decided when looking back. @returns the sentence, or undefined where it is fine or unchanged.
 */
export function reviewDayProblem(day: string, chosen: string, today: string): string | undefined {
  if (day === chosen) return undefined;
  if (chosen !== "" && chosen <= today)
    return "The day that you chose has come. Going on is decided in the Guide, under “Looking back”.";
  if (day === "") return "The day that you chose stays. An earlier one is accepted.";
  if (day <= today) return "That day has passed. A day from tomorrow on is accepted.";
  if (chosen !== "" && day > chosen) return "The day can come earlier, not later. That is what it is for.";
  return undefined;
}
