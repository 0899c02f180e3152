/** Advice as a person reads it: the verdict first, then the next thing, do and do not, then why. */
import { type Guidance, spellEntry } from "@rekindle/guide";
import { findCitation, inPlainWords } from "@rekindle/guide/library";
import type { Entry } from "@rekindle/journal";
import type { Io } from "./command.ts";
import { newPage, type Page } from "./page.ts";

const steps: Record<Guidance["step"], string> = {
  "step-back": "Step back · 1 of 4",
  reconnect: "Reconnect · 2 of 4",
  meet: "Meet · 3 of 4",
  build: "Build · 4 of 4",
  closed: "Closed",
  protected: "Protected",
};

/** At most so many of each, so that a page stays a page; `--json` holds them all. */
const most = { care: 4, do: 4, dont: 4, know: 2, sign: 2 };

export function advicePage(guidance: Guidance, entries: readonly Entry[], io: Pick<Io, "columns" | "color">): string {
  const page = newPage(io);
  start(page, guidance);
  list(page, "Please mind", guidance, "care");
  list(page, "Do", guidance, "do");
  list(page, "Do not", guidance, "dont");
  list(page, "Good to know", guidance, "know");
  list(page, "If you wonder what it means", guidance, "sign");
  why(page, guidance, entries);
  page.head("What would change this");
  for (const { text } of guidance.changes) page.item(text);
  page.blank();
  const [question] = guidance.questions;
  // Where help stands on the page, the safety question has been answered in the way that counts.
  if (question && !(question.id === "safety" && guidance.help.length > 0)) {
    page.head("One question");
    page.say(question.text, 2);
    page.blank();
  }
  page.soft("To write something down, an answer too: rekindle note JOURNAL");
  return page.text();
}

/** The top of that page alone: help where it is due, where you stand, and the next thing. */
export function shortAdvice(guidance: Guidance, io: Pick<Io, "columns" | "color">): string {
  const page = newPage(io);
  start(page, guidance);
  return page.text();
}

function start(page: Page, guidance: Guidance): void {
  if (guidance.help.length > 0) {
    page.head("Help, now");
    for (const { name, contact } of guidance.help) page.item(`${name}: ${contact}`);
    // None of the lines has been called by us; whoever needs one must know that before it stays silent.
    page.soft("Not checked lately. If one does not answer, call the emergency number.", 2);
    if (guidance.help.every(({ country }) => country === ""))
      page.soft("Help lines by country: rekindle guide help-lines", 2);
    page.blank();
  }
  page.soft(steps[guidance.step]);
  page.strong(guidance.headline);
  page.say(guidance.line);
  page.blank();
  page.head("Next");
  page.say(guidance.next.text, 2);
  if (guidance.step === "closed") page.soft("The closing path: rekindle guide closing-path", 2);
  page.blank();
}

function list(page: Page, title: string, { advice }: Guidance, kind: keyof typeof most): void {
  const spoken = advice.filter((item) => item.kind === kind && !item.id.startsWith("verdict/")).slice(0, most[kind]);
  if (spoken.length === 0) return;
  page.head(title);
  for (const { text, why: reason } of spoken) {
    page.item(text);
    if (kind === "care" || kind === "do" || kind === "dont") page.soft(reason, 4);
  }
  page.blank();
}

function why(page: Page, guidance: Guidance, entries: readonly Entry[]): void {
  const behind = entries.filter(({ id }) => guidance.contact.because.includes(id));
  const sources = sourcesOf(guidance);
  if (behind.length === 0 && sources.length === 0) return;
  page.head("Why");
  for (const entry of behind.slice(0, 5)) page.item(spellEntry(entry));
  for (const source of sources) page.item(source);
  page.blank();
}

/** One study behind what is said first, in plain words, and where to read on. Beside help nobody needs a study. */
function sourcesOf({ advice, help }: Guidance): string[] {
  const care = advice.some(({ cites }) => cites.some((cite) => cite.startsWith("care/")));
  const spoken = help.length > 0 ? [] : advice.filter(({ id, kind }) => kind === "do" && !id.startsWith("verdict/"));
  const cites = spoken.flatMap((item) => item.cites);
  const study = cites.map(findCitation).find((found) => found?.kind === "evidence");
  // A point about this step says more here than one about the whole way.
  const point = cites.find((cite) => cite.includes("/") && !cite.startsWith("care/") && !cite.startsWith("process/"));
  const plain = study?.kind === "evidence" ? inPlainWords(study.evidence.id) : undefined;
  return [
    ...(plain ? [`A study: ${plain.found} How sure: ${plain.sure}`] : []),
    ...(care ? ["Care rules of our own come before the guide."] : []),
    ...(point === undefined ? [] : [`To read on: rekindle guide ${point}`]),
  ];
}
