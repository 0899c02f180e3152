/** Night, in minutes of the person's day: from 22:00 to 08:00, for everything that waits for the day (contract/decisions.md). */
const nightBegins = 22 * 60;
export const nightEnds = 8 * 60;

export const isNightMinute = (minute: number): boolean => minute >= nightBegins || minute < nightEnds;
