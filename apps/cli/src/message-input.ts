import { type Channel, channels } from "@rekindle/journal";
import { BadInput, type Io } from "./command.ts";
import { plainLine } from "./words.ts";

/** One message of a JSON Lines file. */
export interface MessageLine {
  /** Its line in the file, from 1. */
  readonly line: number;
  readonly id: unknown;
  readonly text: string;
  /** As it stands there: of a message received nobody asks it. */
  readonly channel: unknown;
}

/** @throws BadInput where the bytes are no UTF-8 text. */
export async function textFrom(path: string, io: Io): Promise<string> {
  const bytes = await io.read(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${plainLine(path)} is no text in UTF-8; accepted: plain text`);
  }
}

/** @throws BadInput that names the line, what was found there and what is accepted. */
export function messageLines(text: string): MessageLine[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BadInput(`line ${i + 1} is no JSON; accepted: ${example}, one a line`);
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new BadInput(`line ${i + 1} is no message: found ${foundIn(value)}; accepted: ${example}`);
    }
    const { id, text: body, channel } = value as Record<string, unknown>;
    if (typeof body !== "string") {
      throw new BadInput(`line ${i + 1}, text: found ${foundIn(body)}; accepted: the message, as in ${example}`);
    }
    return [{ line: i + 1, id: id ?? null, text: body, channel }];
  });
}

/**
 * Watches for texts that were longer than is read. The answers have one fixed form, so it is said on standard error, in one
 * line for all of them: where nothing was found in such a text, its end may still hold something.
 */
export function cutWatch(io: Pick<Io, "err">) {
  const cut: number[] = [];
  let most = 0;
  return {
    note({ line, text }: MessageLine, read: number): void {
      if (read >= text.length) return;
      cut.push(line);
      most = read;
    },
    tell(): void {
      if (cut.length === 0) return;
      const lines = cut.slice(0, 10).join(", ");
      const more = cut.length > 10 ? ` and ${cut.length - 10} more` : "";
      io.err(`Only the first ${most} characters were read of line ${lines}${more}.\n`);
    },
  };
}

/**
 * A channel as the journal names it; undefined where none was given, which JSON may say with null.
 * @throws BadInput for any other word: a check that silently knew of no such channel would keep quiet about it.
 */
export function channelFrom(given: unknown, where: string): Channel | undefined {
  if (given === undefined || given === null) return undefined;
  const channel = channels.find((one) => one === given);
  if (channel) return channel;
  const found = typeof given === "string" && given.length <= 40 ? plainLine(JSON.stringify(given)) : foundIn(given);
  throw new BadInput(`${where} is no channel: found ${found}; accepted: ${channels.join(", ")}`);
}

const example = '{"id":"…","text":"…"}';

/** Says what was found without quoting anybody's words. */
function foundIn(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? `text of ${value.length} characters` : JSON.stringify(value);
}
