/** Lines to and fro with the person: in a terminal, from a pipe, or in a test. */
import { createInterface } from "node:readline/promises";
import type { Io } from "../command.ts";

export interface Talk {
  /** Writes a page, with an empty line before it. */
  show(page: string): void;
  /** The next line, without spaces around it; null where the person has left (Ctrl-C, Ctrl-D, a closed window, the end of the input). */
  next(): Promise<string | null>;
  close(): void;
}

/** @param lines one answer a line. @param prompt is called before each line that is waited for. */
export function talkOver(lines: AsyncIterator<string>, io: Pick<Io, "out">, prompt: () => void = () => {}): Talk {
  return {
    show: (page) => io.out(`\n${page}`),
    next: async () => {
      prompt();
      const { value, done } = await lines.next();
      return done === true ? null : value.trim();
    },
    close: () => {},
  };
}

/** Over standard input. What is typed goes into no history. */
export function talkHere(io: Io): Talk {
  const reader = createInterface({
    input: process.stdin,
    ...(io.interactive ? { output: process.stdout, historySize: 0, prompt: "> " } : {}),
  });
  const leave = () => reader.close();
  reader.on("SIGINT", leave);
  // A window that is closed leaves too, and the run still counts; nobody is there to be written to any more.
  const gone = () => {
    process.stdout.on("error", () => {});
    leave();
  };
  process.once("SIGHUP", gone);
  process.once("SIGTERM", gone);
  const talk = talkOver(reader[Symbol.asyncIterator](), io, () => io.interactive && reader.prompt());
  return {
    ...talk,
    close: () => {
      process.off("SIGHUP", gone);
      process.off("SIGTERM", gone);
      leave();
    },
  };
}
