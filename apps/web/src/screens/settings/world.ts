/** Codes that name no country of ISO 3166: unions, exceptional reservations, tests. */
const noCountry = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]);
const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

interface Named {
  readonly value: string;
  readonly words: string;
}

/** The code that stands for a country now. */
const successor = (code: string) => new Intl.Locale("und", { region: code }).region;

/** Every country that this browser has a name for, by name. */
export function countries(): readonly Named[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      // A code that was withdrawn, such as DD, has the name of its successor: chosen by it, no help line would be found.
      const words = noCountry.has(code) || successor(code) !== code ? undefined : names.of(code);
      return words ? [{ value: code, words }] : [];
    })
    .sort((a, b) => a.words.localeCompare(b.words, "en"));
}

/** Every zone that this browser knows, and the one in use whatever it is. */
export const zones = (own: string): readonly Named[] =>
  [...new Set([...Intl.supportedValuesOf("timeZone"), own])].sort().map((value) => ({ value, words: value }));
