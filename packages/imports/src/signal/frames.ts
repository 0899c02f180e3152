/**
 * Signal's readable export: `main.jsonl`, one frame of the backup format a line (libsignal, backup.proto, written as proto3 JSON:
 * 64-bit numbers are strings, defaults are left out). The first line holds a key that unlocks media; it is never kept.
 */
import { Collector } from "../collect.ts";
import { type Fields, fields, list, moment, number, string } from "../json/values.ts";
import { textLines } from "../lines.ts";
import { type ImportedMessage, ImportFailure, type MessageKind, type Run, type Source } from "../model.ts";
import { keptText } from "../text.ts";

/** A line of `main.jsonl` holds one message with its revisions; a longer one is not read. */
const longestLine = 4 * 2 ** 20;

export async function* readFrames(source: Source, run: Run, file: number): AsyncIterable<readonly ImportedMessage[]> {
  const reader = new FrameReader(run, file);
  let torn = 0;
  let line = 0;
  for await (const lines of textLines(source, run, file, longestLine)) {
    for (const each of lines) {
      line = each.line;
      if (each.text.trim() === "") continue;
      let frame: Fields | undefined;
      try {
        frame = each.cut ? undefined : fields(JSON.parse(each.text));
      } catch {
        frame = undefined;
      }
      if (frame) reader.take(frame, each.line);
      else {
        torn = each.line;
        run.skip("broken-record", file, each.line);
      }
    }
    yield reader.collector.take();
  }
  if (torn !== 0 && torn === line)
    throw new ImportFailure(
      "truncated",
      "The file breaks off in the middle.",
      "Export it again, or copy it again to the end.",
    );
}

class FrameReader {
  readonly collector = new Collector();
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #groups = new Set<string>();
  readonly #chats = new Map<string, string>();
  readonly #run: Run;
  readonly #file: number;
  #self: string | undefined;

  constructor(run: Run, file: number) {
    this.#run = run;
    this.#file = file;
  }

  take(frame: Fields, line: number): void {
    const recipient = fields(frame.recipient);
    if (recipient) this.#recipient(recipient);
    const chat = fields(frame.chat);
    if (chat) this.#chats.set(id(chat.id), id(chat.recipientId));
    const item = fields(frame.chatItem);
    if (item) this.#item(item, line);
  }

  #recipient(recipient: Fields): void {
    const key = id(recipient.id);
    const self = recipient.self !== undefined;
    if (recipient.group !== undefined || recipient.distributionList !== undefined || recipient.callLink !== undefined)
      this.#groups.add(key);
    const wanted = self ? "Me" : nameOf(recipient);
    const name = this.#taken.has(wanted) ? `${wanted} (${key})` : wanted;
    this.#taken.add(name);
    this.#names.set(key, name);
    if (!self) return;
    this.#self = key;
    this.#run.owner(name);
  }

  #item(item: Fields, line: number): void {
    const recipient = this.#chats.get(id(item.chatId));
    const conversation = `chat-${id(item.chatId)}`;
    if (this.#run.unwanted(conversation)) return;
    const ts = moment(number(item.dateSent));
    if (ts === undefined) {
      this.#run.skip(item.dateSent === undefined ? "no-date" : "impossible-date", this.#file, line);
      return;
    }
    if (fields(item.outgoing) && isFailed(item)) {
      this.#run.skip("not-sent", this.#file, line);
      return;
    }
    const outgoing = item.outgoing !== undefined;
    const body = bodyOf(item, outgoing, this.#run.limits.textLength);
    this.#run.conversation({
      id: conversation,
      title: (recipient && this.#names.get(recipient)) ?? "",
      ...(recipient ? { group: this.#groups.has(recipient), groupChat: this.#groups.has(recipient) } : {}),
    });
    const authorId = outgoing && this.#self !== undefined ? this.#self : id(item.authorId);
    const mine = outgoing || (this.#self !== undefined && authorId === this.#self);
    // A call says itself who made it; the line it stands in has no direction.
    const fromMe = body.mine ?? mine;
    const author = fromMe
      ? ((this.#self && this.#names.get(this.#self)) ?? "Me")
      : this.#names.get(body.mine === false && recipient ? recipient : authorId);
    const { mine: _, ...rest } = body;
    if (body.kind !== "system" && author === undefined) {
      this.#run.skip("no-author", this.#file, line);
      return;
    }
    this.collector.add({
      conversation,
      ts,
      tsKind: "utc",
      tsPrecision: "ms",
      author: body.kind === "system" ? null : author!,
      ...(body.kind === "system" ? {} : { fromMe }),
      ...rest,
      file: this.#file,
      position: line,
    });
  }
}

const id = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function nameOf(recipient: Fields): string {
  const contact = fields(recipient.contact);
  const group = fields(recipient.group);
  const title = string(fields(fields(fields(group?.snapshot)?.title))?.title);
  const nickname = fields(contact?.nickname);
  const joined = (...parts: readonly unknown[]) =>
    parts
      .map((part) => string(part) ?? "")
      .join(" ")
      .trim();
  return (
    title ||
    joined(nickname?.given, nickname?.family) ||
    joined(contact?.systemGivenName, contact?.systemFamilyName) ||
    joined(contact?.profileGivenName, contact?.profileFamilyName) ||
    (contact?.e164 === undefined ? "" : `+${id(contact.e164).replace(/^\+/, "")}`) ||
    (recipient.releaseNotes === undefined ? `Contact ${id(recipient.id)}` : "Signal")
  );
}

/** Failed for everybody it was meant for, or left out because they are blocked. */
function isFailed(item: Fields): boolean {
  const states = list(fields(item.outgoing)?.sendStatus).map((state) => fields(state));
  return states.length > 0 && states.every((state) => state?.failed !== undefined || state?.skipped !== undefined);
}

interface Body {
  readonly kind: MessageKind;
  readonly text?: string;
  readonly edited?: true;
  /** Who acted, where the item itself has no direction. */
  readonly mine?: boolean;
}

function bodyOf(item: Fields, outgoing: boolean, longest: number): Body {
  const standard = fields(item.standardMessage);
  const edited = list(item.revisions).length > 0 ? { edited: true as const } : {};
  if (standard) {
    const text = string(fields(standard.text)?.body) ?? "";
    const attachment = fields(list(standard.attachments)[0]);
    const kind = attachment ? attachmentKind(attachment) : "text";
    return { kind, ...(text ? { text: keptText(text, longest) } : {}), ...edited };
  }
  if (item.remoteDeletedMessage !== undefined || item.adminDeletedMessage !== undefined) return { kind: "deleted" };
  if (item.stickerMessage !== undefined) return { kind: "sticker" };
  if (item.contactMessage !== undefined) return { kind: "contact" };
  if (item.viewOnceMessage !== undefined) return { kind: "image" };
  if (item.poll !== undefined) return { kind: "poll" };
  if (item.paymentNotification !== undefined || item.giftBadge !== undefined) return { kind: "media" };
  const reply = fields(item.directStoryReplyMessage);
  if (reply) {
    const text = string(fields(fields(reply.textReply)?.text)?.body) ?? string(reply.emoji) ?? "";
    return text ? { kind: "text", text: keptText(text, longest), ...edited } : { kind: "media" };
  }
  const call = fields(fields(item.updateMessage)?.individualCall);
  if (call) return callBody(call, item, outgoing);
  return { kind: "system" };
}

function attachmentKind(attachment: Fields): MessageKind {
  if (attachment.flag === "VOICE_MESSAGE") return "audio";
  if (attachment.flag === "GIF") return "gif";
  const type = string(fields(attachment.pointer)?.contentType) ?? "";
  if (type.startsWith("image/")) return type === "image/gif" ? "gif" : "image";
  if (type.startsWith("video/")) return "video";
  return type.startsWith("audio/") ? "audio" : "document";
}

/** What is left out has a meaning of its own here (backup.proto): an unknown state is "accepted", an unknown direction "incoming". */
function callBody(call: Fields, item: Fields, outgoing: boolean): Body {
  const state = string(call.state) ?? "UNKNOWN_STATE";
  const mine =
    call.direction === "OUTGOING" || (call.direction === undefined && outgoing && item.outgoing !== undefined);
  return { kind: state === "ACCEPTED" || state === "UNKNOWN_STATE" ? "call" : "missed-call", mine };
}
