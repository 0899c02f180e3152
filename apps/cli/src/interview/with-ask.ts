/** Somebody to ask, whoever sits there. */
import type { Io } from "../command.ts";
import { type Ask, askPerson } from "./ask.ts";
import { askLines, linesOf } from "./ask-lines.ts";

/** Gives `talk` a way to ask: in the terminal, or line by line for scripts and for readers that speak each line. */
export async function withAsk<T>(io: Io, talk: (ask: Ask) => Promise<T>): Promise<T> {
  if (io.interactive) return talk(await askPerson());
  const { createInterface } = await import("node:readline/promises");
  const reader = createInterface({ input: process.stdin });
  try {
    return await talk(askLines(linesOf(reader), (line) => io.out(`${line}\n`)));
  } finally {
    reader.close();
  }
}
