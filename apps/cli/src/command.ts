/** The world as a command sees it, so that commands can be tried without a terminal. */
export interface Io {
  /** Writes results to standard output; nothing is added. */
  out(text: string): void;
  /** Writes everything else (progress, warnings) to standard error. */
  err(text: string): void;
  /** The bytes of a file, or of standard input where `path` is "-". Throws BadInput with one clear line. */
  read(path: string): Promise<Uint8Array>;
  /** Columns of the terminal, or 80. */
  readonly columns: number;
  /** True where standard output is a terminal that shows colour and NO_COLOR is not set. */
  readonly color: boolean;
  /** True where a person sits at both ends: questions may be asked. */
  readonly interactive: boolean;
  /** The clock and zone of the machine, as an RFC 9557 string. */
  now(): string;
}

/** One command of `rekindle`. `run` gets the words after the command's name and returns the exit code. */
export interface Command {
  readonly name: string;
  /** One line for the help. */
  readonly summary: string;
  /** How it is called, e.g. "rekindle advise JOURNAL [--now T] [--json]". */
  readonly usage: string;
  /** A line that works as it stands. */
  readonly example: string;
  run(words: readonly string[], io: Io): Promise<number>;
}

/** Bad usage or bad input: its message is the one line that is shown (what, where, what would be accepted); exit 2. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}
