import { Collector } from "../collect.ts";
import { isPlausible, notThisFormat } from "../dates/plausible.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { keptText } from "../text.ts";
import { isoMoment } from "../time.ts";
import { detect, howTo } from "./detect.ts";
import { type CallPage, type Person, readVoicePage, type VoicePage } from "./page.ts";

/** Pages are a few kilobytes; a conversation of years is below this. */
const mostBytes = 64 * 2 ** 20;
/** How messages by the owner are signed: the pages call them "Me". */
const owner = "Me";

/** The contact in a file name such as "Anna - Text - 2023-01-19T22_45_15Z.html"; "" where there is none. */
function contactIn(name: string): string {
  const bare = name.slice(name.lastIndexOf("/") + 1);
  return (
    /^(.*?) - (?:Text|Received|Placed|Missed|Voicemail|Recorded)? ?-? ?\d{4}-\d\d-\d\dT/.exec(bare)?.[1]?.trim() ?? ""
  );
}

/** People are known by the name in the owner's contacts, which Takeout writes on every page, or by their number. */
const idOf = ({ name, number }: Person): string => (name || number).replace(/^\+{2,}(?=\d)/, "+");

/** The other person of a conversation of two: who wrote, or else what the title and the file name say. */
function otherOf(page: VoicePage, fileName: string): string {
  const wrote = page.messages.find(({ person }) => !person.me && idOf(person) !== "");
  if (wrote) return idOf(wrote.person);
  const titled = page.title.replace(/^Me to\s*/, "").trim();
  return titled || contactIn(fileName);
}

export async function* read(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
  const collector = new Collector();
  let found = false;
  let cut = false;
  for (const [file, source] of files.entries()) {
    run.check();
    if (files.length > 1 && (!/\.html?$/i.test(source.name) || detect(await head(source, 16_384), source.name) === 0))
      continue;
    if (files.length === 1 && detect(await head(source, 65_536), source.name) === 0) break;
    const page = readVoicePage(await run.bytes(source, mostBytes), run.limits.textLength * 4);
    found = true;
    cut ||= page.cut;
    for (const at of page.cuts) run.skip("cut-text", file, at);
    if (page.call) addCall(page.call, source.name, run, file, collector);
    else addTexts(page, source.name, run, file, collector);
    const batch = collector.take();
    if (batch.length > 0) yield batch;
  }
  if (!found) throw notThisFormat(howTo);
  if (cut) run.warn("truncated");
}

/** The moment of a page's time, or undefined after the piece was counted. */
function moment(time: string, run: Run, file: number, at: number): number | undefined {
  const ts = isoMoment(time);
  if (ts !== undefined && isPlausible(ts, run)) return ts;
  run.skip(time === "" ? "no-date" : "impossible-date", file, at);
  return undefined;
}

function addTexts(page: VoicePage, fileName: string, run: Run, file: number, collector: Collector): void {
  const group = page.participants.length > 1 || /(^|\/)Group Conversation/.test(fileName);
  const people = page.participants.map(idOf).filter(Boolean).toSorted();
  const other = group ? people.join(", ") : otherOf(page, fileName);
  if (other === "") {
    for (const { at } of page.messages) run.skip("no-author", file, at);
    return;
  }
  if (run.unwanted(other)) return;
  run.conversation({ id: other, title: other, group });
  for (const { person, time, text, attached, at } of page.messages) {
    const ts = moment(time, run, file, at);
    if (ts === undefined) continue;
    const author = person.me ? owner : group ? idOf(person) : other;
    if (author === "") {
      run.skip("no-author", file, at);
      continue;
    }
    if (person.me) run.owner(owner);
    const kept = keptText(text, run.limits.textLength);
    if (kept.includes("\ufffd")) run.skip("bad-bytes", file, at);
    const kind = attached ?? (kept === "" ? "media" : "text");
    collector.add({
      conversation: other,
      ts,
      tsKind: "utc",
      tsPrecision: "ms",
      author,
      fromMe: person.me,
      kind,
      ...(kept === "" ? {} : { text: kept }),
      file,
      position: at,
    });
  }
}

function addCall(call: CallPage, fileName: string, run: Run, file: number, collector: Collector): void {
  const other = idOf(call.person) || contactIn(fileName);
  if (other === "") {
    run.skip("no-author", file, 0);
    return;
  }
  if (run.unwanted(other)) return;
  const ts = moment(call.time, run, file, 0);
  if (ts === undefined) return;
  run.conversation({ id: other, title: other, group: false });
  const fromMe = call.kind === "placed";
  if (fromMe) run.owner(owner);
  const missed = call.kind === "missed" || (fromMe && call.seconds === 0);
  const kind = call.kind === "voicemail" ? "voicemail" : missed ? "missed-call" : "call";
  const text = kind === "voicemail" ? keptText(call.transcript, run.limits.textLength) : "";
  collector.add({
    conversation: other,
    ts,
    tsKind: "utc",
    tsPrecision: "ms",
    author: fromMe ? owner : other,
    fromMe,
    kind,
    ...(text === "" ? {} : { text }),
    ...(kind === "call" ? { callSeconds: call.seconds } : {}),
    file,
    position: 0,
  });
}
