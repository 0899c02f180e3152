import { coverage, helpCountries, helpFor, rulesCiting } from "@rekindle/guide";
import {
  type Citation,
  careRules,
  chapters,
  closingPath,
  evidenceFor,
  type Found,
  findCitation,
  points,
} from "@rekindle/guide/library";
import { BadInput, type Command, type Io } from "../command.ts";
import { closingPage, helpLinesPage, itemPage, listPage } from "../guide/pages.ts";
import { plainLine, readWords, safeJson } from "../words.ts";

const usage = "rekindle guide [ID] [--coverage] [--json]";

/** What is read as a whole; the key "" is the guide itself. */
const pages: Record<string, { page: (io: Io) => string; data: () => unknown }> = {
  "": { page: listPage, data: () => ({ chapters, points, care: careRules }) },
  "closing-path": { page: closingPage, data: () => closingPath },
  "help-lines": {
    page: helpLinesPage,
    data: () => [undefined, ...helpCountries.map(({ country }) => country)].flatMap((one) => helpFor(one, new Set())),
  },
};

export const guide: Command = {
  name: "guide",
  summary: "the guide to read, and each point of it with what studies found; help lines; the closing path",
  usage,
  example: "rekindle guide absence/go-quiet",
  async run(words, io) {
    const { values, positionals } = readWords(
      words,
      { coverage: { type: "boolean" }, json: { type: "boolean" } },
      usage,
    );
    if (positionals.length > 1) throw new BadInput(`one point at a time; accepted: ${usage}`);
    const [id = ""] = positionals;
    if (values.coverage) return showCoverage(io, values.json === true, positionals[0]);
    const whole = Object.hasOwn(pages, id) ? pages[id] : undefined;
    const found = findCitation(id);
    if (whole) io.out(values.json ? `${safeJson(whole.data(), 2)}\n` : whole.page(io));
    else if (found) io.out(values.json ? `${safeJson(describe(id, found), 2)}\n` : itemPage(found, io));
    else throw unknown(id);
    return 0;
  },
};

const unknown = (id: string) =>
  new BadInput(
    `the guide has no ${plainLine(JSON.stringify(id))}; accepted: a name in brackets that rekindle guide lists${near(id)}`,
  );

/** A hint at what may have been meant: ids that share the words after the slash. */
function near(id: string): string {
  const tail = id.split("/").at(-1)!;
  const alike = [...points, ...careRules]
    .map((item) => item.id)
    .filter((known) => tail.length > 2 && known.includes(tail));
  return alike.length > 0 ? `, such as ${alike.slice(0, 3).join(", ")}` : "";
}

function describe(id: string, found: Found) {
  const advice = rulesCiting(id as Citation).map(({ id: rule, kind, why, departs }) => ({
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

function showCoverage(io: Io, json: boolean, id: string | undefined): number {
  const cited = coverage();
  const rows = [...points, ...careRules]
    .filter((item) => id === undefined || item.id === id)
    .map((item) => ({ id: item.id, rules: cited.get(item.id) ?? [] }));
  if (rows.length === 0) throw unknown(id ?? "");
  if (json) io.out(`${safeJson(rows, 2)}\n`);
  else for (const { id: point, rules } of rows) io.out(`${point.padEnd(44)} ${rules.join(", ") || "nothing yet"}\n`);
  return rows.some(({ rules }) => rules.length === 0) ? 1 : 0;
}
