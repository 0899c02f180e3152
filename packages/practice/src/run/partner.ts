/** Whom one practises with: nobody. The names are ours, so that nobody in a scene is called like the person one misses. */
const names = ["Robin", "Noa", "Kim", "Sam", "Jo"] as const;
export type PartnerName = (typeof names)[number];

/** The first of our names that stands nowhere in the name in the journal, which is used for nothing else. */
export function partnerName(theirName?: string): PartnerName {
  const words = (theirName ?? "").toLowerCase().split(/[^\p{L}]+/u);
  return names.find((name) => !words.includes(name.toLowerCase())) ?? "Robin";
}

/** Said once, before the first run. */
export const beforeTheFirst = (theirName?: string): string =>
  `The people here are made up. If you notice that you are looking for ${theirName?.trim() || "the person you miss"} in them, stop; that is not what this is for.`;
