/** Secrets from the person: typed where nobody sees them, or read from a descriptor. Never from words or the environment. */
import { closeSync, openSync, readSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { ReadStream } from "node:tty";
import { BadInput } from "../command.ts";

/** A longer line is no passphrase but the wrong file. */
const longest = 4096;

/**
 * The next line of an open descriptor, without its line end. Takes no byte beyond it: a second secret, or a journal,
 * may follow. Throws BadInput where there is no line; what was read is never shown.
 */
export async function lineFrom(given: string, option: string): Promise<string> {
  const accepted = `accepted: the number of an open descriptor, such as ${option} 3 with 3<FILE`;
  if (!/^\d{1,6}$/.test(given)) throw new BadInput(`${option} is no number; ${accepted}`);
  const byte = new Uint8Array(1);
  const line: number[] = [];
  for (;;) {
    let count: number;
    try {
      count = readSync(Number(given), byte);
    } catch (error) {
      // A pipe that does not wait: whoever fills it has not done so yet.
      if ((error as { code?: string }).code === "EAGAIN") {
        await pause(10);
        continue;
      }
      if ((error as { code?: string }).code !== "EOF") throw new BadInput(`${option} could not be read; ${accepted}`);
      count = 0;
    }
    if (count === 0 && line.length === 0) throw new BadInput(`${option} gave no line; accepted: one secret a line`);
    if (count === 0 || byte[0] === 10) break;
    line.push(byte[0]!);
    if (line.length > longest) throw new BadInput(`${option} gave a line of over ${longest} bytes; accepted: a secret`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(line)).replace(/\r$/, "");
  } catch {
    throw new BadInput(`${option} gave bytes that are not UTF-8; accepted: text in UTF-8`);
  }
}

/**
 * Asks in the terminal itself, so that standard input stays free for a journal.
 * @param hidden nothing of what is typed is shown.
 * @param instead what to do where there is no terminal; stands in the one line that is shown then.
 */
export async function askTerminal(question: string, { hidden, instead }: { hidden: boolean; instead: string }) {
  const terminal = openTerminal();
  if (!terminal) throw new BadInput(`there is no terminal to ask in; accepted: ${instead}`);
  const { input, close } = terminal;
  if (hidden) process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: hidden ? silent : process.stderr, terminal: true, historySize: 0 });
  try {
    const { promise: left, resolve: leave } = Promise.withResolvers<undefined>();
    reader.once("SIGINT", () => leave(undefined));
    reader.once("close", () => leave(undefined));
    const answer = await Promise.race([reader.question(hidden ? "" : question), left]);
    if (hidden || answer === undefined) process.stderr.write("\n");
    if (answer === undefined) throw new BadInput("left; nothing was changed");
    return answer;
  } finally {
    reader.close();
    close();
  }
}

function openTerminal() {
  try {
    const descriptor = openSync("/dev/tty", "r+");
    try {
      const input = new ReadStream(descriptor);
      return { input, close: () => void input.destroy() };
    } catch {
      closeSync(descriptor);
      return undefined;
    }
  } catch {
    // Windows has no /dev/tty; there, standard input serves where it is a terminal.
    const input = process.stdin;
    return input.isTTY ? { input, close: () => void input.pause() } : undefined;
  }
}
