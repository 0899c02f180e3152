import { isPlausible } from "../dates/plausible.ts";
import type { TagScanner } from "../markup/events.ts";
import { scanTags } from "../markup/tags.ts";
import { type ImportedMessage, ImportFailure, type MessageKind, type Run } from "../model.ts";
import { keptText } from "../text.ts";
import { isGiven, mediaKind, timeOf } from "./fields.ts";
import type { Numbers } from "./numbers.ts";

/** How messages by the owner are signed: the file knows the direction, not the owner's name. */
export const owner = "me";

/** Only these are kept; `data`, the pictures, is most of a file and is passed over. */
const keep = new Map<string, ReadonlySet<string>>([
  ["smses", new Set()],
  ["calls", new Set()],
  ["parts", new Set()],
  ["addrs", new Set()],
  ["sms", new Set(["address", "date", "date_sent", "type", "body", "contact_name"])],
  ["mms", new Set(["address", "date", "date_sent", "msg_box", "sub", "text_only", "contact_name"])],
  ["part", new Set(["seq", "ct", "text"])],
  ["addr", new Set(["address", "type"])],
  ["call", new Set(["number", "date", "type", "duration", "contact_name"])],
]);

interface Mms {
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: number;
  readonly texts: string[];
  media: MessageKind | undefined;
  sender: string | undefined;
  /** Everybody named in the record, the owner among them. */
  readonly people: Set<string>;
}

export interface XmlReading {
  readonly scanner: TagScanner;
  /** Hands over the messages read so far. */
  take(): ImportedMessage[];
  /** Whether the list was opened, and whether it was closed again. */
  readonly root: { opened: boolean; closed: boolean };
}

/** Reads the backups of texts (`<smses>`) and of calls (`<calls>`); `next` gives the running number of a message. */
export function readBackup(run: Run, numbers: Numbers, file: number, next: () => number): XmlReading {
  let messages: ImportedMessage[] = [];
  const root = { opened: false, closed: false };
  let mms: Mms | undefined;

  function conversation(address: string, name: string | undefined, people = 0): { id: string; group: boolean } {
    const others = address
      .split("~")
      .filter(Boolean)
      .map((one) => numbers.id(one));
    const id = others.length > 1 ? others.toSorted().join("~") : (others[0] ?? address);
    // Two others, or three people with the owner; Google's chat features give a group an address of its own.
    const group = others.length > 1 || people > 2 || address.endsWith("@rcs.google.com");
    const title = !isGiven(name) || name === "(Unknown)" ? "" : name;
    run.conversation({ id, title: title || address.replaceAll("~", ", "), group });
    return { id, group };
  }

  /** The moment of a record, or undefined after it was counted as skipped. */
  function moment(
    attributes: ReadonlyMap<string, string>,
    at: number,
  ): Pick<ImportedMessage, "ts" | "tsFlags"> | undefined {
    const ts = timeOf(attributes.get("date"));
    if (ts !== undefined && isPlausible(ts, run)) return { ts };
    const sent = timeOf(attributes.get("date_sent"));
    if (sent !== undefined && isPlausible(sent, run)) return { ts: sent, tsFlags: ["fallback"] };
    run.skip(
      !isGiven(attributes.get("date")) || attributes.get("date") === "0" ? "no-date" : "impossible-date",
      file,
      at,
    );
    return undefined;
  }

  function textOf(raw: string, at: number): string {
    const text = keptText(raw, run.limits.textLength);
    if (raw.length > run.limits.textLength && text.length < raw.length) run.skip("cut-text", file, at);
    if (text.includes("\ufffd")) run.skip("bad-bytes", file, at);
    return text;
  }

  /** 1 is received, 2 sent; 3 to 6 are drafts, the outbox, failed and queued ones: they reached nobody. */
  function direction(type: string | undefined, at: number): boolean | undefined {
    if (type === "1" || type === "2") return type === "2";
    run.skip(/^[3-6]$/.test(type ?? "") ? "not-sent" : "not-understood", file, at);
    return undefined;
  }

  function add(
    at: number,
    message: Omit<ImportedMessage, "seq" | "tsKind" | "tsPrecision" | "file" | "position">,
  ): void {
    messages.push({ ...message, seq: next(), tsKind: "utc", tsPrecision: "ms", file, position: at });
  }

  function readSms(attributes: ReadonlyMap<string, string>, at: number): void {
    const fromMe = direction(attributes.get("type"), at);
    if (fromMe === undefined) return;
    const address = attributes.get("address");
    if (!isGiven(address)) {
      run.skip("no-author", file, at);
      return;
    }
    const when = moment(attributes, at);
    if (!when) return;
    const { id } = conversation(address, attributes.get("contact_name"));
    if (run.unwanted(id)) return;
    const body = attributes.get("body") ?? "";
    const text = body === "null" ? "" : textOf(body, at);
    add(at, { ...when, conversation: id, author: fromMe ? owner : id, fromMe, kind: "text", text });
  }

  function endMms({ attributes, at, texts, media, sender, people }: Mms): void {
    const fromMe = direction(attributes.get("msg_box"), at);
    if (fromMe === undefined) return;
    const address = !isGiven(attributes.get("address")) ? sender : attributes.get("address");
    if (address === undefined) {
      run.skip("no-author", file, at);
      return;
    }
    const when = moment(attributes, at);
    if (!when) return;
    const { id, group } = conversation(address, attributes.get("contact_name"), people.size);
    if (run.unwanted(id)) return;
    const subject = attributes.get("sub");
    // Chat features of Google's app keep a record of their own in the subject.
    if (isGiven(subject) && !subject.startsWith("proto:")) texts.unshift(subject);
    const text = textOf(texts.join("\n"), at);
    const writer = group ? sender && numbers.id(sender) : id;
    if (!fromMe && writer === undefined) {
      run.skip("no-author", file, at);
      return;
    }
    const kind = media ?? (text !== "" || attributes.get("text_only") === "1" ? "text" : "media");
    add(at, {
      ...when,
      conversation: id,
      author: fromMe ? owner : writer!,
      fromMe,
      kind,
      ...(text === "" && kind !== "text" ? {} : { text }),
    });
  }

  /** 1 taken, 2 made, 3 missed, 4 voicemail, 5 declined, 6 blocked by a list, 7 taken on another device. */
  function readCall(attributes: ReadonlyMap<string, string>, at: number): void {
    const type = attributes.get("type") ?? "";
    if (!/^[1-7]$/.test(type)) {
      run.skip("not-understood", file, at);
      return;
    }
    const number = attributes.get("number");
    // A hidden number is "", "-1", "-2": nobody that could be named.
    if (!isGiven(number) || number.startsWith("-")) {
      run.skip("no-author", file, at);
      return;
    }
    const when = moment(attributes, at);
    if (!when) return;
    const { id } = conversation(number, attributes.get("contact_name"));
    if (run.unwanted(id)) return;
    const fromMe = type === "2";
    const seconds = /^\d{1,7}$/.test(attributes.get("duration") ?? "") ? Number(attributes.get("duration")) : 0;
    // A call that I made and that lasted nothing was not taken.
    const kind =
      type === "4" ? "voicemail" : /^[356]$/.test(type) || (fromMe && seconds === 0) ? "missed-call" : "call";
    add(at, {
      ...when,
      conversation: id,
      author: fromMe ? owner : id,
      fromMe,
      kind,
      ...(kind === "call" ? { callSeconds: seconds } : {}),
    });
  }

  const scanner = scanTags(
    // One unit of text is at most six bytes as a reference; the exact cut follows in `textOf`.
    { dialect: "xml", keep, longest: run.limits.textLength * 9 },
    {
      open(name, attributes, at, alone) {
        if (name === "smses" || name === "calls") {
          root.opened = true;
          root.closed = alone;
        } else if (!root.opened) return;
        else if (name === "sms") readSms(attributes, at);
        else if (name === "call") readCall(attributes, at);
        else if (name === "mms") {
          // The one before was never closed.
          if (mms) run.skip("broken-record", file, mms.at);
          mms = { attributes, at, texts: [], media: undefined, sender: undefined, people: new Set() };
          if (alone) {
            endMms(mms);
            mms = undefined;
          }
        } else if (name === "part" && mms) {
          const type = (attributes.get("ct") ?? "").toLowerCase();
          const text = attributes.get("text");
          if (type === "text/plain" && isGiven(text)) mms.texts.push(text);
          mms.media ??= mediaKind(type);
        } else if (name === "addr" && mms) {
          const address = attributes.get("address");
          if (!isGiven(address)) return;
          mms.people.add(numbers.id(address));
          if (attributes.get("type") === "137") mms.sender = address;
        }
      },
      close(name) {
        if (name === "mms" && mms) {
          endMms(mms);
          mms = undefined;
        }
        if (name === "smses" || name === "calls") root.closed = true;
      },
      flaw: (kind, at) => run.skip(kind === "cut" ? "cut-text" : "broken-record", file, at),
    },
  );
  return {
    scanner,
    root,
    take() {
      const taken = messages;
      messages = [];
      return taken;
    },
  };
}

export function torn(): ImportFailure {
  return new ImportFailure("truncated", "The backup ends in the middle.", "Copy the file from the phone again.");
}
