import { BadInput, type Io } from "./command.ts";
import { plainLine } from "./words.ts";

/** One message of a JSON Lines file. */
export interface MessageLine {
  readonly id: unknown;
  readonly text: string;
  readonly channel?: string;
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

/** @throws BadInput that names the line, what is wrong there and what is accepted. */
export function messageLines(text: string): MessageLine[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === "") return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BadInput(`line ${i + 1} is no JSON; accepted: {"id":"…","text":"…"}, one a line`);
    }
    const {
      id,
      text: body,
      channel,
    } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
    if (typeof body !== "string") throw new BadInput(`line ${i + 1} has no "text"; accepted: {"id":"…","text":"…"}`);
    if (channel !== undefined && typeof channel !== "string") {
      throw new BadInput(`line ${i + 1}: "channel" is no text; accepted: text, email, call, voicemail, card, letter`);
    }
    return [{ id: id ?? null, text: body, ...(channel === undefined ? {} : { channel }) }];
  });
}
