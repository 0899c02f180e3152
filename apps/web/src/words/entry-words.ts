import { spellWhat } from "@rekindle/guide";
import { signs } from "@rekindle/guide/library";
import type { Entry } from "@rekindle/journal";
import { capital } from "./capital.ts";

/** A sign of the catalogue as it is shown: references to studies are for the documents. */
export function signWords(id: string): { readonly text: string; readonly confound: string } | undefined {
  const found = signs.find((sign) => sign.id === id);
  if (!found) return undefined;
  const plain = (text: string) => text.replace(/ ?\(E\d+(?:, ?E\d+)*\)/g, "").replace(/^-$/, "");
  return { text: plain(found.sign), confound: plain(found.confound) };
}

/** What an entry says, as a line of a list: "A text from you", or the words of a sign. Never anybody's messages. */
export function entryWords(entry: Entry): string {
  if (entry.kind === "sign") return signWords(entry.sign)?.text ?? "A sign that this version does not know";
  return capital(spellWhat(entry));
}
