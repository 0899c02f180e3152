import type { MessageKind } from "../model.ts";

export interface TextBody {
  readonly kind: MessageKind;
  readonly text: string;
  readonly callSeconds?: number;
}

/** A link to what was attached, or the words in its place where it was left out. */
const attached = /(!?)\[[^\]\n]*\]\(\.?\/?media\/[^)\n]*\) *|\((?:media|attachment) not exported\) */g;
const sticker = /^\(\( .* \)\)$|^\[[^\]\n]*\]\((?:\.\.\/)+stickers\/[^)\n]*\)$/;
const call = /^(?:Incoming|Outgoing|Missed) (?:[a-z]+ )?call(?: \(([a-z ]+)(?:, (?:(\d+)m )?(\d+)s)?\))?$/;

/**
 * What signal-export wrote after a name: the words, without the message they answer (which is not theirs), the reactions, and the
 * links to media. `written` begins on the line of the name.
 */
export function textBody(written: string): TextBody {
  const own = written
    .replace(/^\s*\n(?:> ?[^\n]*(?:\n|$))+/, "")
    .replace(/\n\(- [^\n]* -\)/, "")
    .trim();
  if (own === "(This message was deleted)") return { kind: "deleted", text: "" };
  if (sticker.test(own)) return { kind: "sticker", text: "" };
  const called = call.exec(own);
  if (called) {
    const [, how, minutes = "0", seconds] = called;
    // Without a word on how it went, the call is all that is known.
    if (how !== undefined && how !== "accepted") return { kind: "missed-call", text: "" };
    if (own.startsWith("Missed")) return { kind: "missed-call", text: "" };
    return {
      kind: "call",
      text: "",
      ...(seconds === undefined ? {} : { callSeconds: Number(minutes) * 60 + Number(seconds) }),
    };
  }
  let kind: MessageKind | undefined;
  const text = own
    .replace(attached, (_, picture: string | undefined) => {
      kind ??= picture ? "image" : "media";
      return "";
    })
    .trim();
  return { kind: kind ?? (text === "" ? "media" : "text"), text };
}
