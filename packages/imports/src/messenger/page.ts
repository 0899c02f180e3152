/** The HTML form of a download: only its texts and its order are used, for its class names change from year to year. */
import { scanTags } from "../markup/tags.ts";
import type { MessageKind, Run, Source } from "../model.ts";
import { monthIn } from "../months.ts";
import { keptText } from "../text.ts";
import { wallClock } from "../zone.ts";
import { participantsIn } from "./participants.ts";
import type { ThreadMessage } from "./thread.ts";

/** What a page gives: a title, names, and messages in the order of the page. */
export interface PageTarget {
  title: string;
  readonly participants: string[];
  readonly held: { message: ThreadMessage; position: number }[];
}

const clock = /(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?$/iu;

/** "Sep 13, 2020, 12:26 PM", "19 Oct 2019, 14:37" and their like, as a wall clock; undefined for any other text. */
export function pageTime(text: string): number | undefined {
  const plain = text.replace(/[\u00a0\u202f]/g, " ").trim();
  if (plain.length > 48) return undefined;
  const time = clock.exec(plain);
  if (!time) return undefined;
  const date = plain.slice(0, time.index);
  const parts =
    /^(?:(\d{1,2})\.? )?(?:de )?\p{L}+\.?,? (?:(\d{1,2}),? )?(?:de )?(\d{4})(?:,| at| um| à| às| a las)*\s*$/iu.exec(
      date,
    );
  const month = monthIn(date);
  if (!parts || month === undefined) return undefined;
  const day = Number(parts[1] ?? parts[2]);
  const half = time[4]?.toLowerCase().replaceAll(".", "");
  const hour = Number(time[1]);
  if (half && (hour < 1 || hour > 12)) return undefined;
  const full = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  return wallClock(Number(parts[3]), month, day, full, Number(time[2]), Number(time[3] ?? 0));
}

/** Texts of one message, gathered until its time closes it. */
class Pieces {
  texts: string[] = [];
  kind: MessageKind = "text";
  at = 0;
}

export async function* readPage(source: Source, run: Run, file: number, into: PageTarget): AsyncGenerator<void> {
  run.warn("low-confidence");
  let pieces = new Pieces();
  let text = "";
  let inTitle = false;
  let inReaction = 0;
  let offset = 0;

  const close = () => {
    const piece = text.trim();
    text = "";
    if (piece === "" || inReaction > 0) return;
    if (inTitle) {
      into.title = piece;
      return;
    }
    const names = piece.length < 4096 ? participantsIn(`>${piece}`) : undefined;
    if (names) {
      into.participants.push(...names);
      pieces = new Pieces();
      return;
    }
    const wall = pageTime(piece);
    if (wall === undefined) {
      if (pieces.texts.length === 0) pieces.at = offset;
      pieces.texts.push(piece);
    } else {
      message(wall);
      pieces = new Pieces();
    }
  };

  /** The first text is the writer; where the names are known, the first of them. */
  const message = (wall: number) => {
    const from = pieces.texts.findIndex((each) => into.participants.includes(each));
    const author = from >= 0 ? pieces.texts[from] : into.participants.length === 0 ? pieces.texts[0] : undefined;
    if (author === undefined) {
      if (pieces.texts.length > 0) run.skip("no-author", file, pieces.at);
      return;
    }
    const body = keptText(pieces.texts.slice(Math.max(from, 0) + 1).join("\n"), run.limits.textLength);
    const { ts, flag } = run.moment(wall);
    const kind = pieces.kind === "text" && body === "" ? "media" : pieces.kind;
    into.held.push({
      message: {
        ts,
        tsKind: "zoned",
        tsPrecision: "min",
        ...(flag ? { tsFlags: [flag] } : {}),
        author,
        kind,
        ...(body ? { text: body } : {}),
      },
      position: pieces.at,
    });
  };

  const keep = new Map<string, ReadonlySet<string>>();
  const scanner = scanTags(
    { dialect: "html", keep, longest: run.limits.textLength },
    {
      open(name, _attributes, at) {
        if (name === "br") text += "\n";
        else if (name !== "a" && name !== "span" && name !== "b" && name !== "i") close();
        offset = at;
        if (name === "title") inTitle = true;
        if (name === "li") inReaction++;
        if (name === "img") pieces.kind = "image";
        if (name === "video") pieces.kind = "video";
        if (name === "audio") pieces.kind = "audio";
      },
      close(name) {
        if (name !== "a" && name !== "span" && name !== "b" && name !== "i") close();
        if (name === "title") inTitle = false;
        if (name === "li" && inReaction > 0) inReaction--;
      },
      text(piece) {
        if (text.length < run.limits.textLength) text += piece;
      },
      flaw(kind) {
        run.skip(kind === "cut" ? "cut-text" : "broken-record", file, offset);
      },
    },
  );
  for await (const chunk of run.chunks(source)) {
    scanner.write(chunk);
    yield;
  }
  scanner.end();
  close();
}
