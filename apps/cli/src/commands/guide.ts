import { adviceRules, besideRules, coverage } from "@rekindle/guide";
import {
  careRules,
  chapters,
  closingPath,
  type Evidence,
  evidenceFor,
  type Found,
  findCitation,
  points,
} from "@rekindle/guide/library";
import { BadInput, type Command, type Io } from "../command.ts";
import { newPage, type Page } from "../page.ts";
import { plainLine, readWords, safeJson } from "../words.ts";

const usage = "rekindle guide [ID] [--coverage] [--json]";

export const guide: Command = {
  name: "guide",
  summary: "the guide to read: a point of it, its source, the evidence for and against",
  usage,
  example: "rekindle guide absence/go-quiet",
  async run(words, io) {
    const { values, positionals } = readWords(
      words,
      { coverage: { type: "boolean" }, json: { type: "boolean" } },
      usage,
    );
    if (positionals.length > 1) throw new BadInput(`one ID at a time; accepted: ${usage}`);
    const [id] = positionals;
    if (values.coverage) return showCoverage(io, values.json === true, id);
    if (id === undefined) return showAll(io, values.json === true);
    if (id === "closing-path") return showClosingPath(io, values.json === true);
    const found = findCitation(id);
    if (!found)
      throw new BadInput(
        `there is no ${plainLine(JSON.stringify(id))}; accepted: an id that rekindle guide lists${near(id)}`,
      );
    io.out(values.json ? `${safeJson(describe(id, found), 2)}\n` : pageOf(id, found, io));
    return 0;
  },
};

/** A hint at what may have been meant: ids that share the words after the slash. */
function near(id: string): string {
  const tail = id.split("/").at(-1)!;
  const alike = [...points, ...careRules]
    .map((item) => item.id)
    .filter((known) => tail.length > 2 && known.includes(tail));
  return alike.length > 0 ? `, such as ${alike.slice(0, 3).join(", ")}` : "";
}

const rulesFor = (id: string) =>
  [...besideRules, ...adviceRules].filter(({ cites }) => (cites as readonly string[]).includes(id));

function describe(id: string, found: Found) {
  const advice = rulesFor(id).map(({ id: rule, kind, why, departs }) => ({
    rule,
    kind,
    why,
    departs: departs ?? null,
  }));
  if (found.kind === "point") {
    const rows = evidenceFor(found.point.id);
    return { id, kind: found.point.kind, text: found.point.text, evidence: rows, advice };
  }
  return found.kind === "care" ? { ...found.care, advice } : { ...found.evidence, advice };
}

function pageOf(id: string, found: Found, io: Io): string {
  const page = newPage(io);
  page.soft(id);
  if (found.kind === "point") {
    page.strong(found.point.text);
    page.soft("The guide, restated. One guide says so; it is not a finding.");
    page.blank();
    const rows = evidenceFor(found.point.id);
    evidenceList(page, "What speaks for it", rows.for);
    evidenceList(page, "What speaks against it", rows.against);
    evidenceList(page, "What narrows it", rows.qualifies);
  } else if (found.kind === "care") {
    page.strong(found.care.title);
    page.say(found.care.words);
    page.soft("A care rule of our own. Where it and the guide disagree, it wins.");
    page.blank();
    page.head("When it holds");
    page.say(found.care.trigger, 2);
    page.head("What Rekindle does");
    page.say(found.care.does, 2);
    page.head("What it never does");
    page.say(found.care.never, 2);
    page.soft(`Basis: ${found.care.source}`, 2);
    page.blank();
  } else {
    page.strong(found.evidence.topic);
    page.say(found.evidence.finding);
    page.soft(`${found.evidence.study}. How strong: ${found.evidence.strength}.`);
    page.blank();
  }
  const rules = rulesFor(id);
  if (rules.length > 0) page.head("What Rekindle says of it");
  for (const { say, why, departs } of rules) {
    page.item(typeof say === "string" ? say : why);
    if (departs) {
      page.soft(`The source: ${departs.source}`, 4);
      page.soft(`Where we depart: ${departs.because}`, 4);
    }
  }
  return page.text();
}

function evidenceList(page: Page, title: string, rows: readonly Evidence[]): void {
  page.head(title);
  if (rows.length === 0) page.soft("Nothing that we know of.", 2);
  for (const { id, finding, strength } of rows) page.item(`${id}: ${finding} (${strength})`);
  page.blank();
}

function showClosingPath(io: Io, json: boolean): number {
  if (json) {
    io.out(`${safeJson(closingPath, 2)}\n`);
    return 0;
  }
  const page = newPage(io);
  page.strong("The closing path");
  page.say("Nine short pages, in any order, days apart. Nothing has to be done now.");
  page.blank();
  for (const { title, text } of closingPath) {
    page.head(title);
    page.say(text, 2);
  }
  io.out(page.text());
  return 0;
}

function showAll(io: Io, json: boolean): number {
  if (json) {
    io.out(`${safeJson({ chapters, points, care: careRules }, 2)}\n`);
    return 0;
  }
  const page = newPage(io);
  for (const { id, title } of chapters) {
    page.head(`${id}: ${title}`);
    for (const point of points.filter((item) => item.id.startsWith(`${id}/`))) page.item(`${point.id}: ${point.text}`);
    page.blank();
  }
  page.head("closing-path: nine pages for letting go");
  page.head("care: the rules that come before the guide");
  for (const { id, title } of careRules) page.item(`${id}: ${title}`);
  io.out(page.text());
  return 0;
}

function showCoverage(io: Io, json: boolean, id: string | undefined): number {
  const cited = coverage();
  const rows = [...points, ...careRules]
    .filter((item) => id === undefined || item.id === id)
    .map((item) => ({ id: item.id, rules: cited.get(item.id) ?? [] }));
  if (rows.length === 0)
    throw new BadInput(`there is no ${plainLine(JSON.stringify(id))}; accepted: an id that rekindle guide lists`);
  if (json) io.out(`${safeJson(rows, 2)}\n`);
  else for (const { id: point, rules } of rows) io.out(`${point.padEnd(44)} ${rules.join(", ") || "nothing yet"}\n`);
  return rows.some(({ rules }) => rules.length === 0) ? 1 : 0;
}
