/** Names of months in the languages in which exports write dates out. */

/** The names themselves come from this machine's Intl. */
const languages = "en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk el id vi".split(" ");

let months: Map<string, number> | undefined;

function monthNames(): Map<string, number> {
  if (months) return months;
  months = new Map();
  for (const language of languages)
    for (const form of ["long", "short"] as const)
      for (const options of [{ month: form }, { month: form, day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
        for (let month = 1; month <= 12; month++) {
          const name = format
            .formatToParts(Date.UTC(2024, month - 1, 5))
            .find(({ type }) => type === "month")
            ?.value.toLowerCase()
            .replace(".", "");
          // "mar" is March in most languages and Tuesday in none of the places looked at; the first language wins.
          if (name && !/\d/.test(name) && !months.has(name)) months.set(name, month);
        }
      }
  return months;
}

/** The month (from 1) that a written date names, in any letter case, or undefined. */
export function monthIn(text: string): number | undefined {
  const names = monthNames();
  // The weekday comes first where there is one, so the last name that is a month counts.
  return [...text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)]
    .map(([word]) => names.get(word))
    .findLast((month) => month !== undefined);
}
