/** A word that the person types before something that cannot be taken back. */
import { BadInput } from "../command.ts";
import { askTerminal } from "./passphrase.ts";

/** Throws BadInput unless `yes` was given or the word is typed. */
export async function confirmed(yes: boolean | undefined, word: string, what: string): Promise<void> {
  if (yes) return;
  const answer = await askTerminal(`Type ${word} to ${what}: `, { hidden: false, instead: "--yes" });
  if (answer.trim().toLowerCase() !== word) throw new BadInput(`${word} was not typed; nothing was changed`);
}
