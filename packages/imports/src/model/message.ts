/** What passed between people, as the files have it. */

/** How a moment was written in the file: `utc` needs nothing else; `zoned` was a wall clock, read in a zone that somebody named or that was assumed. */
export type TimeKind = "utc" | "zoned";
/** The finest part that the file gives. Two moments closer than this are in the order of the file. */
export type TimePrecision = "ms" | "s" | "min" | "day";
/**
 * What had to be settled to get the moment. `dst-gap`: the wall clock showed no such time and it was moved forward;
 * `dst-overlap`: it showed it twice; `order-assumed`: day and month could be swapped; `fallback`: the usual field was unreadable, another one gave it.
 */
export type TimeFlag = "dst-gap" | "dst-overlap" | "order-assumed" | "fallback";

export type MessageKind =
  | "text"
  | "image"
  | "video"
  | "audio"
  | "sticker"
  | "gif"
  | "document"
  | "location"
  | "contact"
  | "poll"
  /** A call that took place, of `callSeconds`. */
  | "call"
  /** A call that was not taken. */
  | "missed-call"
  | "voicemail"
  /** Something was there and was taken back; counts as nothing but the event. */
  | "deleted"
  /** A reaction to a message: never counted as a message. */
  | "reaction"
  /** Media left out of the export, its kind unknown. */
  | "media"
  /** Written by the app: encryption notices, group changes. Never counted as contact. */
  | "system";

/** One thing that passed between people, as the file has it. */
export interface ImportedMessage {
  /** Id of a conversation made known with `run.conversation(…)` before the first message of it is yielded. */
  readonly conversation: string;
  /** Position in the reading, from 0, rising: the tie-breaker. Messages are never sorted by `ts` alone. */
  readonly seq: number;
  /** Epoch milliseconds, UTC. */
  readonly ts: number;
  readonly tsKind: TimeKind;
  readonly tsPrecision: TimePrecision;
  readonly tsFlags?: readonly TimeFlag[];
  /** Who wrote it: a participant id (a name, an address, a number, as the file has it); null for `system`. Data: see text.ts before showing it. */
  readonly author: string | null;
  /** Set only where the file itself says who is the owner of it (SMS type, is_from_me, Signal's self). Never guessed. */
  readonly fromMe?: boolean;
  readonly kind: MessageKind;
  /** The journal's channel where the format's own (`Importer.channel`) and the kind do not say it. */
  readonly channel?: Channel;
  readonly text?: string;
  readonly edited?: true;
  /** Seconds a call lasted. */
  readonly callSeconds?: number;
  /** Index of the file among those given to `read`. */
  readonly file: number;
  /** Where in the file: the line from 1, or the byte offset from 0 (see `Importer.positions`); so that a fact can be shown back. */
  readonly position: number;
}

/** The journal's channels that an import can give. */
export type Channel = "text" | "call" | "voicemail" | "email" | "missed-call" | "social";

export interface Conversation {
  readonly id: string;
  /** As the file names it; data. */
  readonly title: string;
  /** Everybody in it, where the file says so: also those who wrote nothing. */
  readonly members?: readonly string[];
  /** More than one other person. Undefined where the file does not say (it is then counted from the authors). */
  readonly group?: boolean;
  /**
   * The app itself calls it a group. Then it is one, whoever wrote in it; a `group` without this is a count of names, addresses or
   * numbers, of which two may be one person's.
   */
  readonly groupChat?: boolean;
  /**
   * What the export holds of it. `own-only`: only the owner's messages (Discord's package); `saved-only`: what somebody saved (Snapchat).
   * In both, figures that need the other side or every message are not computed. Default `whole`.
   */
  readonly coverage?: Coverage;
}
export type Coverage = "whole" | "own-only" | "saved-only";
