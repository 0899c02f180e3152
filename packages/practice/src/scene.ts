/** What a scene is: a short written play with one partner who is nobody. Data only; the file a counsellor edits is read by `read/`. */

/** How the partner is in this run. Nobody chooses; out there nobody does either. */
export const temperaments = ["warm", "busy", "reserved", "awkward", "cool", "frank"] as const;
export type Temperament = (typeof temperaments)[number];

/** What one of your lines does. The order is that of reading: the first that fits. A threat is no move; it ends the run. */
export const moves = ["push", "heavy", "bye", "accept", "offer", "ask", "greet", "share", "talk"] as const;
export type Move = (typeof moves)[number];

export const channels = ["in-person", "call", "voicemail", "text"] as const;
export type SceneChannel = (typeof channels)[number];

export const endings = ["you-left", "they-left", "no", "stopped", "ran-on"] as const;
export type Ending = (typeof endings)[number];

/** Lines for a temperament, `any` for the rest. May hold {name} and one {jump MINUTES}. */
export type Lines = Readonly<Partial<Record<Temperament | "any", readonly string[]>>>;

/** The answer to some moves, and where the play goes after it; `to` null stays. */
export interface When {
  readonly moves: readonly Move[];
  /** Fits only at this ease or above; null always. */
  readonly ease: number | null;
  readonly to: string | null;
  readonly lines: Lines;
}

/** A line to pick, with the move its author names. */
export interface Pick {
  readonly move: Move;
  readonly text: string;
}

export interface Beat {
  readonly name: string;
  /** The beat that answers what you say here; itself unless the file says otherwise. */
  readonly answeredIn: string;
  /** Said when an event brings the play here. */
  readonly entry: Lines;
  readonly whens: readonly When[];
  readonly picks: readonly Pick[];
}

export interface Scene {
  /** Group and name, such as "encounter/supermarket". */
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly about: string;
  /** Lines of the pocket card; the sentences of `about` where the file has none. */
  readonly card: readonly string[];
  readonly channel: SceneChannel;
  /** Your lines at most; 2 to 8. */
  readonly turns: number;
  /** Told minutes that are plenty; null where time is not told (messages). */
  readonly minutes: number | null;
  /** Your lines until somebody who is not busy has to go. */
  readonly patience: number;
  readonly cites: readonly string[];
  /** Who has read it, such as a counsellor and a day; "none yet" until then. */
  readonly review: string;
  /** Every way it can end, `stopped` apart, which it always can. */
  readonly endings: readonly Exclude<Ending, "stopped">[];
  /** Checks that their lines may set off because the scene means it. */
  readonly theyMay: readonly string[];
  /** Checks that your lines may set off here without being heavy, because they asked. */
  readonly youMay: readonly string[];
  readonly beats: Readonly<Record<string, Beat>>;
}

/** Where the play stands towards its end: talking, they began to leave, or they said no. A beat tells by its name. */
export type Phase = "talking" | "leaving" | "no";

export const phaseOf = (beat: string): Phase => (beat === "leaving" || beat === "no" ? beat : "talking");

/** What reads a spoken line: the ids of the message checks it sets off. Handed in, so that scenes can be tried with any reader. */
export type ReadLine = (line: string, channel: SceneChannel) => readonly string[];
