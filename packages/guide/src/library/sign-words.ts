import signsData from "./signs.json" with { type: "json" };

/** Where they are, and what a watching eye sees, is never written down (care/no-watching); nor is what others say. */
export const neverKept: ReadonlySet<string> = new Set(["S.D1", "S.D2", "S.D6", "S.C6"]);

/** A sign of the catalogue as it is shown: references to studies are for the documents. Undefined for an unknown id. */
export function signWords(id: string): { readonly text: string; readonly confound: string } | undefined {
  const found = signsData.signs.find((sign) => sign.id === id);
  if (!found) return undefined;
  const plain = (text: string) => text.replace(/ ?\(E\d+(?:, ?E\d+)*\)/g, "").replace(/^-$/, "");
  return { text: plain(found.sign), confound: plain(found.confound) };
}

/** What kind of thing a sign is, as it is asked for. */
export const signFamilies = [
  { id: "verbal", words: "Something they said" },
  { id: "initiative", words: "Something they began, or left" },
  { id: "reciprocity", words: "How they answer" },
  { id: "meeting", words: "When we met" },
  { id: "nonverbal", words: "How they looked or moved" },
  { id: "digital", words: "Something online" },
  { id: "context", words: "How things stand" },
] as const;
