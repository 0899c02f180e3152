/** What is wrong with the day of a meeting that is to come; undefined where nothing is. A past one has happened, or has not. */
export const planDayProblem = (day: string, today: string): string | undefined =>
  day === "" || day < today ? "Which day? Today or later, for example 12 April 2026." : undefined;
