/** Codes that name no country of ISO 3166: unions, exceptional reservations, tests. */
const noCountry = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]);
const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

interface Named {
  readonly value: string;
  readonly words: string;
}

/** Every country that this browser has a name for, by name. */
export function countries(): readonly Named[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const words = noCountry.has(code) ? undefined : names.of(code);
      return words ? [{ value: code, words }] : [];
    })
    .sort((a, b) => a.words.localeCompare(b.words, "en"));
}

/** Every zone that this browser knows, and the one in use whatever it is. */
export const zones = (own: string): readonly Named[] =>
  [...new Set([...Intl.supportedValuesOf("timeZone"), own])].sort().map((value) => ({ value, words: value }));
