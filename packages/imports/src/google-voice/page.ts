/** One page of Google Voice: a conversation of texts, or one call. Google's class names are all that is relied on. */
import { scanTags } from "../markup/tags.ts";
import type { MessageKind } from "../model.ts";

/** A person on a page: a number, a name where the number was in the owner's contacts, or both "". */
export interface Person {
  readonly number: string;
  readonly name: string;
  /** The page calls the owner "Me". */
  readonly me: boolean;
}

export interface PageMessage {
  readonly person: Person;
  /** The time as the page gives it to machines: date, time and offset. */
  readonly time: string;
  readonly text: string;
  readonly attached: MessageKind | undefined;
  readonly at: number;
}

export interface CallPage {
  readonly person: Person;
  readonly time: string;
  readonly kind: CallKind;
  readonly seconds: number;
  /** What a machine understood of a voicemail. */
  readonly transcript: string;
}
export type CallKind = "placed" | "received" | "missed" | "voicemail" | "recorded";

export interface VoicePage {
  readonly title: string;
  readonly messages: readonly PageMessage[];
  /** Everybody in a group, the owner left out; empty for a conversation of two. */
  readonly participants: readonly Person[];
  readonly call: CallPage | undefined;
  /** The page ends in the middle. */
  readonly cut: boolean;
  /** Offsets of texts longer than the limit. */
  readonly cuts: readonly number[];
}

const keep = new Map([["*", new Set(["class", "title", "href", "rel", "src"])]]);
const has = (attributes: ReadonlyMap<string, string>, name: string) =>
  (attributes.get("class") ?? "").split(/\s+/).includes(name);

/** Seconds of a duration such as PT1H2M27S. */
function secondsOf(duration: string): number {
  const parts = /^PT(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,6})S)?$/.exec(duration);
  return parts ? Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0) : 0;
}

const callKinds: readonly CallKind[] = ["recorded", "voicemail", "placed", "missed", "received"];

/** Google's word for a message that is nothing but what it carries. */
const emptyText = /^MMS (Sent|Received)$/;

interface Open {
  time: string;
  number: string;
  name: string;
  me: boolean;
  text: string;
  attached: MessageKind | undefined;
  at: number;
}
const fresh = (at: number): Open => ({ time: "", number: "", name: "", me: false, text: "", attached: undefined, at });

/** Where text goes at the moment. */
type Place = "title" | "name" | "text" | "transcript" | undefined;

/** Reads a page. Never throws; `longest` is the longest text kept, in bytes. */
export function readVoicePage(bytes: Uint8Array, longest: number): VoicePage {
  let title = "";
  let place: Place;
  let message: Open | undefined;
  let inParticipants = false;
  const messages: PageMessage[] = [];
  const participants: Person[] = [];
  const cuts: number[] = [];
  const labels = new Set<string>();
  let call: Open | undefined;
  let seconds = 0;
  let transcript = "";

  const personOf = ({ number, name, me }: Open): Person => ({ number, name: name.trim(), me });
  const endMessage = () => {
    if (!message) return;
    const text = message.text.replace(/ ?\n ?/g, "\n").trim();
    messages.push({
      person: personOf(message),
      time: message.time,
      text: emptyText.test(text) ? "" : text,
      attached: message.attached,
      at: message.at,
    });
    message = undefined;
  };
  const endParticipant = () => {
    if (inParticipants && message && (message.number || message.name)) participants.push(personOf(message));
    if (inParticipants) message = undefined;
  };

  const scanner = scanTags(
    { dialect: "html", keep, longest },
    {
      open(name, attributes, at) {
        const current = message ?? call;
        if (name === "div") {
          if (has(attributes, "message")) {
            if (inParticipants) endParticipant();
            else endMessage();
            inParticipants = false;
            message = fresh(at);
          } else if (has(attributes, "participants")) inParticipants = true;
          else if (has(attributes, "haudio")) call = fresh(at);
          else if (has(attributes, "tags") || has(attributes, "deletedStatusContainer")) endMessage();
        } else if (name === "title") place = "title";
        else if (name === "cite" && inParticipants) {
          endParticipant();
          message = fresh(at);
        } else if (name === "abbr" && has(attributes, "duration")) seconds = secondsOf(attributes.get("title") ?? "");
        else if (name === "a" && attributes.get("rel") === "tag")
          labels.add((attributes.get("href") ?? "").replace(/^.*#/, ""));
        else if (!current) return;
        else if (name === "abbr" && (has(attributes, "dt") || has(attributes, "published")))
          current.time = attributes.get("title") ?? "";
        else if (name === "a" && has(attributes, "tel"))
          current.number = (attributes.get("href") ?? "").replace(/^tel:/, "");
        else if ((name === "span" || name === "abbr") && has(attributes, "fn")) {
          // Above a call the whole line "Missed call from …" is marked as a name, too; the one within the link comes later.
          current.name = "";
          current.me = name === "abbr";
          place = "name";
        } else if (name === "q") place = "text";
        else if (name === "br" && place === "text") current.text += "\n";
        else if (name === "span" && has(attributes, "full-text")) place = "transcript";
        else if (message) message.attached ??= attachment(name, attributes);
      },
      close(name) {
        if (name === "q" || name === "title" || ((name === "span" || name === "abbr") && place !== "text"))
          place = undefined;
        if (name === "cite" && inParticipants) endParticipant();
        if (name === "div" && inParticipants) {
          endParticipant();
          inParticipants = false;
        }
      },
      text(piece) {
        if (place === undefined) return;
        const words = piece.replace(/[\t\n\f\r ]+/g, " ");
        const current = message ?? call;
        if (place === "title") title += words;
        else if (place === "transcript") transcript += words;
        else if (current && place === "name") current.name += words;
        else if (current) current.text += words;
      },
      flaw: (kind, at) => {
        if (kind === "cut") cuts.push(at);
      },
    },
  );
  scanner.write(bytes);
  const whole = scanner.end();
  if (inParticipants) endParticipant();
  else endMessage();
  const kind = callKinds.find((one) => labels.has(one));
  return {
    title: title.trim(),
    messages,
    participants,
    call:
      call && kind
        ? { person: personOf(call), time: call.time, kind, seconds, transcript: transcript.trim() }
        : undefined,
    cut: !whole,
    cuts,
  };
}

function attachment(name: string, attributes: ReadonlyMap<string, string>): MessageKind | undefined {
  if (name === "img") return "image";
  if (name === "audio") return "audio";
  if (name === "video" || (name === "a" && has(attributes, "video"))) return "video";
  if (name === "a" && has(attributes, "vcard")) return "contact";
  return undefined;
}
