import type { Failure } from "./result.ts";

const sentences: Readonly<Record<Failure, string>> = {
  "wrong-passphrase": "That does not open this journal. Try again: its passphrase or its recovery code does.",
  "mistyped-code": "There is a typing mistake in that recovery code. Compare it with what you wrote down.",
  "empty-passphrase": "A passphrase needs at least one character.",
  locked: "The journal is locked. Open it again to go on.",
  "no-vault": "There is no journal here yet.",
  "already-here": "There is a journal here already. It was left as it is.",
  damaged: "Part of this journal is damaged. What can be read is kept. Restore your last backup to fill the gaps.",
  "newer-version": "This journal was written by a newer version of Rekindle. Update first; nothing was changed.",
  "no-space": "There is no space left, so this was not saved. Nothing else was lost. Free some space and try again.",
  "not-allowed": "This place may not be read or written. Nothing was changed. Choose another folder or allow it.",
  "locked-by-another": "Another program is writing to this journal. This was not saved. Close it and try again.",
  "no-storage": "This browser keeps nothing here, perhaps because the window is private. Use a normal window.",
  "not-an-entry": "This is not an entry of a journal, so it was not saved.",
  "too-large": "This is longer than one entry may be (64,000 bytes), so it was not saved. Split it in two.",
  "not-a-backup": "This is not a backup file of Rekindle. Nothing was changed.",
  "nothing-whole":
    "The file was cut or damaged, and nothing in it is whole. Nothing was changed. Try another copy of it.",
  "another-vault": "This backup belongs to another journal. Its own passphrase or recovery code is needed.",
  "last-way-in": "This would leave too few ways to open the journal, so it was kept.",
  "needs-passphrase": "Choose a passphrase first. Without one, nothing outside this device could ever open it.",
  "no-passkey":
    "Fingerprint or face did not work: it was stopped, took too long, or this device cannot open a journal with it. The passphrase stays the way in.",
};

/** The sentence for people: what happened, what is safe, what to do. Holds no word of the journal. */
export const failureSentence = (failure: Failure): string => sentences[failure];

/** To be shown before `read()` is written to a file that anybody can open. */
export const plainExportWarning =
  "This file will not be sealed. Anybody who gets hold of it can read all of it, their words included. Delete it when you no longer need it.";
