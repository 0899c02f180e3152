/** What an import says and asks, as plain data: it passes between a worker and a page unchanged. No message text but the sentences to confirm. */
import type { Entry } from "@rekindle/journal";
import type { Figures } from "../figures/index.ts";
import type { BoundaryWeight } from "../journal/boundaries.ts";
import type { ContactEntry } from "../journal/contacts.ts";
import type { Side, SidesProblem } from "../journal/sides.ts";
import type {
  Channel,
  ConversationReport,
  DateOrder,
  DateReading,
  FailureCode,
  FormatId,
  MessageKind,
  SkipReason,
  Warning,
} from "../model.ts";

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Why something did not happen, for a person: what is wrong (`message`) and what would be accepted (`fix`). Quotes nothing of the file. */
export interface Failure {
  /** `no-such-conversation`: a key that no survey gave. `sides`: see `problem`. `crashed`: the worker is gone (out of memory, or a fault of ours). */
  readonly code: FailureCode | "no-such-conversation" | "several-formats" | "sides" | "crashed";
  readonly message: string;
  readonly fix: string;
  /** With `ambiguous-dates`, where an answer settles it: ask, and survey again with `dateOrder`. */
  readonly readings?: readonly DateReading[];
  /** With `sides`: what has to be asked about who is who. */
  readonly problem?: SidesProblem;
}

/** Told about every 256 KiB. `total` is undefined where the size is not known; `messages` counts those read so far. */
export interface Progress {
  readonly read: number;
  readonly total: number | undefined;
  readonly messages: number;
}

export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface SurveyOptions {
  /** IANA zone for times that a file writes without one: the device's, until the person says otherwise. */
  readonly zone: string;
  readonly dateOrder?: DateOrder | undefined;
  /** Takes every file for this format; without it the format is found out. */
  readonly format?: FormatId | undefined;
  /** Epoch ms; nothing in a file is later. Default: when the newest file was written. */
  readonly notAfter?: number | undefined;
}

/** What was found in the files: enough to choose from. */
export interface Survey {
  readonly formats: readonly { readonly id: FormatId; readonly label: string }[];
  /** Newest first. */
  readonly conversations: readonly SurveyedConversation[];
  readonly skipped: readonly Tally[];
  readonly warnings: readonly { readonly id: Warning; readonly sentence: string }[];
  /** True where times stand in a file without their zone: then the zone is to be asked. */
  readonly zoneAssumed: boolean;
  readonly dateOrder?: { readonly order: DateOrder; readonly sure: boolean };
  /** Files of which nothing was read, each with the reason. */
  readonly unread: readonly { readonly name: string; readonly failure: Failure }[];
  /** Contact cards and calendars among the files: `readOccasions` reads those. */
  readonly occasionFiles: readonly string[];
  readonly bytes: number;
}

export interface SurveyedConversation extends ConversationReport {
  /** Names the conversation in a Choice. */
  readonly key: string;
  readonly format: FormatId;
  readonly label: string;
}

/** What gave no message, how often and where first. */
export interface Tally {
  readonly reason: SkipReason;
  readonly sentence: string;
  readonly count: number;
  /** "line 12", "chat.json#40". Data where it names a file. */
  readonly first: string;
}

export interface Choice {
  /** Keys of a survey: one conversation, or several exports of the same one. */
  readonly conversations: readonly string[];
  /** The names that are the person's; may be empty only where every file says whose it is. */
  readonly me: readonly string[];
  /** The names that are theirs; may be empty where one is left. */
  readonly them?: readonly string[];
  readonly zone: string;
  readonly dateOrder?: DateOrder | undefined;
  readonly notAfter?: number | undefined;
  /** Keep texts in the contacts. Off unless the person chose it. */
  readonly keepText?: boolean;
  /** The journal that the contacts would be added to. */
  readonly journal: readonly Entry[];
  /** The moment, as the journal writes it. */
  readonly now: string;
  /** False where the guide says that contact is not to be weighed: no figures then. */
  readonly figures: boolean;
}

/** What would be added, before anything is. */
export interface Preview {
  readonly format: FormatId;
  readonly label: string;
  readonly title: string;
  /** Without what stood there twice. */
  readonly messages: number;
  readonly participants: readonly { readonly name: string; readonly messages: number; readonly side: Side | null }[];
  readonly first: number | null;
  readonly last: number | null;
  /** Messages that stood in two of the exports, counted once. */
  readonly twice: number;
  /** New contacts by local day, oldest first. */
  readonly days: readonly { readonly day: string; readonly me: number; readonly them: number }[];
  /** New contacts; `here` stand in the journal already. */
  readonly contacts: { readonly me: number; readonly them: number; readonly here: number };
  /** Records by kind: what was set aside (photos, voice messages), reactions and lines of the app included. */
  readonly kinds: readonly { readonly kind: MessageKind; readonly count: number }[];
  readonly skipped: readonly Tally[];
  readonly warnings: readonly { readonly id: Warning; readonly sentence: string }[];
  readonly boundaries: readonly PossibleBoundary[];
  /** Null where they are not to be shown: not asked for, or the export does not hold both sides whole. */
  readonly figures: Figures | null;
  readonly noFigures?: "own-only" | "saved-only" | "not-wanted";
}

/** A sentence of theirs to confirm. */
export interface PossibleBoundary {
  /** The same for the same sentence in every export. An entry of the journal with this id is an answer: it is not asked again. */
  readonly id: string;
  /** RFC 9557, in the zone of the choice. */
  readonly at: string;
  readonly ts: number;
  readonly channel: Channel;
  readonly weight: BoundaryWeight;
  /** Their words, at most 240 characters. Data. */
  readonly sentence: string;
}

/** What goes into the journal: the new contacts, and a `screening` of `unsure` where a possible boundary was left open. */
export type ImportedEntry =
  | ContactEntry
  | { readonly id: string; readonly at: string; readonly kind: "screening"; readonly answer: "unsure" };
