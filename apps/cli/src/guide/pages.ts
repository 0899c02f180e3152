/** The guide in a terminal: all of it in a list, and one item with what speaks for it and against it. */
import { bySentence, helpCountries, helpFor, rulesCiting, sentenceFor } from "@rekindle/guide";
import {
  bearingsOf,
  type CareRule,
  type Citation,
  careRules,
  chapters,
  claims,
  closingPath,
  type Evidence,
  evidence,
  evidenceFor,
  type Found,
  type GuidePoint,
  inPlainWords,
  points,
} from "@rekindle/guide/library";
import type { Io } from "../command.ts";
import { newPage, type Page } from "../page.ts";

type Screen = Pick<Io, "columns" | "color">;

export function listPage(screen: Screen): string {
  const page = newPage(screen);
  page.strong("The guide");
  page.say(
    "What we make of a well-known self-help guide. A name in brackets opens one point, with what the guide says and what studies found: rekindle guide absence/go-quiet",
  );
  page.blank();
  for (const { id, title } of chapters) {
    page.head(title);
    const own = points.filter((point) => point.id.startsWith(`${id}/`));
    for (const [sentence, same] of bySentence(own)) page.item(`${sentence} (${same.map(({ id }) => id).join(", ")})`);
    page.blank();
  }
  page.head("Care rules");
  page.say("They are our own. Where one of them and the guide disagree, it wins.");
  for (const { id, title } of careRules) page.item(`${title} (${id})`);
  page.blank();
  page.head("More to read");
  page.item(`${closingPath.length} pages for letting go: rekindle guide closing-path`);
  page.item("Help lines by country: rekindle guide help-lines");
  const ids = evidence.map(({ id }) => id);
  page.item(`The studies, one by one: rekindle guide ${ids[0]} to rekindle guide ${ids.at(-1)}`);
  return page.text();
}

export function itemPage(found: Found, screen: Screen): string {
  const page = newPage(screen);
  if (found.kind === "point") pointPart(page, found.point);
  else if (found.kind === "care") carePart(page, found.care);
  else studyPart(page, found.evidence);
  return page.text();
}

function pointPart(page: Page, point: GuidePoint): void {
  page.strong(sentenceFor(point));
  page.blank();
  page.head("The guide");
  page.say(point.text, 2);
  page.soft("One guide says so, restated by us; it is not a finding.", 2);
  page.blank();
  saidOf(page, point.id, sentenceFor(point));
  const rows = evidenceFor(point.id);
  const narrows = rows.qualifies.filter((row) => !rows.for.includes(row) && !rows.against.includes(row));
  studies(page, "What speaks for it", rows.for);
  studies(page, "What speaks against it", rows.against);
  studies(page, "What narrows it", narrows);
  if (rows.for.length + rows.against.length + narrows.length === 0)
    page.say("We know of no study for it or against it.");
}

function carePart(page: Page, care: CareRule): void {
  page.strong(care.title);
  page.say(care.words);
  page.soft("A care rule of our own. Where it and the guide disagree, it wins.");
  page.blank();
  page.head("When it holds");
  page.say(care.trigger, 2);
  page.head("What Rekindle does");
  page.say(care.does, 2);
  page.head("What it never does");
  page.say(care.never, 2);
  page.blank();
  saidOf(page, care.id);
}

function studyPart(page: Page, row: Evidence): void {
  const { found, sure } = inPlainWords(row.id);
  page.strong(row.topic);
  page.say(found);
  page.say(`How sure: ${sure}`);
  page.blank();
  const bearings = bearingsOf(row);
  if (bearings.length > 0) page.head("What it says of the guide");
  for (const { says, claims: letters, note } of bearings)
    page.item([verbs[says], letters.map((letter) => `“${claims[letter]}”`).join(", "), note].filter(Boolean).join(" "));
  page.blank();
  saidOf(page, row.id);
  page.head("In the study's own terms");
  page.soft(row.finding, 2);
  page.soft(`${row.study}. How strong: ${row.strength}.`, 2);
}

const verbs = { supports: "Speaks for", contradicts: "Speaks against", qualifies: "Narrows" } as const;

/** What we say of it, and where we depart from the source. @param known a sentence that stands on the page already. */
function saidOf(page: Page, id: Citation, known?: string): void {
  const rules = rulesCiting(id);
  if (rules.length === 0) return;
  page.head("What we say");
  for (const { say, why, departs } of rules) {
    if (typeof say !== "string" || say === known) page.item(why);
    else {
      page.item(say);
      page.soft(why, 4);
    }
    if (departs) {
      page.soft(`Where we depart. The guide: ${departs.source}`, 4);
      page.soft(`We: ${departs.because}`, 4);
    }
  }
  page.blank();
}

/** None by its absence: an empty list is left out. */
function studies(page: Page, title: string, rows: readonly Evidence[]): void {
  if (rows.length === 0) return;
  page.head(title);
  for (const { id } of rows) {
    const { found, sure } = inPlainWords(id);
    page.item(found);
    page.soft(`How sure: ${sure} (${id})`, 4);
  }
  page.blank();
}

export function closingPage(screen: Screen): string {
  const page = newPage(screen);
  page.strong("The closing path");
  page.say("Nine short pages, in any order, days apart. Nothing has to be done now.");
  page.blank();
  for (const { title, text } of closingPath) {
    page.head(title);
    page.say(text, 2);
    page.blank();
  }
  return page.text();
}

/** Every help line that we know, by country; whoever needs one should not have to be asked where they are. */
export function helpLinesPage(screen: Screen): string {
  const page = newPage(screen);
  page.strong("Help lines");
  page.say("In danger, or if you might act on a thought of ending your life: call the emergency number.");
  page.soft("We have called none of these lines. If one does not answer, call the emergency number.");
  page.blank();
  for (const { country, place } of [{ country: undefined, place: "Anywhere" }, ...helpCountries]) {
    page.head(place);
    for (const { name, contact } of helpFor(country, new Set())) page.item(`${name}: ${contact}`);
    page.blank();
  }
  return page.text();
}
