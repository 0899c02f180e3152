import type { SidesProblem } from "../journal/sides.ts";
import type { ImportFailure } from "../model.ts";
import type { Failure } from "./types.ts";

/** A failure of a reading as plain data. */
export function plainFailure({ code, message, fix, readings }: ImportFailure): Failure {
  return { code, message, fix, ...(readings ? { readings } : {}) };
}

export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });

const sentences: Readonly<Record<SidesProblem["type"], readonly [message: string, fix: string]>> = {
  "who-is-me": ["Nobody was named as you, and the file does not say whose it is.", "Say which of the names is yours."],
  "not-found": ["That name does not stand in the conversation.", "Choose one of the names in it."],
  "who-is-them": ["There are several people beside you.", "Say which of the names are theirs."],
  group: [
    "This is a group, and what was written there was not between two people.",
    "Choose a conversation of the two of you. Where two of the names are one person, name both.",
  ],
  "both-sides": ["One name was given for both sides.", "Give each side its own names."],
  "not-the-owner": [
    "The file itself says whose it is, and that leaves nobody on the other side.",
    "Leave the file's own answer, or choose another conversation.",
  ],
};

export function sidesFailure(problem: SidesProblem): Failure {
  const [message, fix] = sentences[problem.type];
  return { code: "sides", message, fix, problem };
}

export const noSuchConversation: Failure = {
  code: "no-such-conversation",
  message: "That conversation is not among those found.",
  fix: "Choose one of those found in the files.",
};

export const severalFormats: Failure = {
  code: "several-formats",
  message: "These conversations come from different apps.",
  fix: "Import one app after the other.",
};
