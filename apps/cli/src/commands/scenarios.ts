import { runScenarios, type ScenarioResult } from "@rekindle/guide";
import { adviceDocument } from "../advice-document.ts";
import { BadInput, type Command } from "../command.ts";
import { shownPath } from "../io.ts";
import { textFrom } from "../message-input.ts";
import { oneFromInput, plainLine, readWords, safeJson } from "../words.ts";

const usage = "rekindle scenarios FILE… [--json]";

export const scenarios: Command = {
  name: "scenarios",
  summary: "for whoever works on Rekindle: runs journals against the advice that they should get",
  usage,
  example: "rekindle scenarios scenarios/stories.jsonl",
  async run(words, io) {
    const { values, positionals } = readWords(words, { json: { type: "boolean" } }, usage);
    if (positionals.length === 0) throw new BadInput(`FILE is missing; accepted: ${usage}`);
    oneFromInput(positionals.map((path, i) => [`FILE ${i + 1}`, path]));
    const results: ScenarioResult[] = [];
    // All of them before the first line: of bad input nothing is written.
    for (const path of positionals) {
      const found = runScenarios(await textFrom(path, io));
      const unread = found.find(({ guidance }) => guidance === undefined);
      if (unread) throw new BadInput(`${shownPath(path)}, ${plainLine(unread.failures[0]!)}`);
      results.push(...found);
    }
    if (results.length === 0) throw new BadInput("no scenario was found; accepted: JSON Lines, one scenario a line");
    let passed = 0;
    let failed = 0;
    for (const { name, pass, failures, guidance, problems } of results) {
      if (pass) passed += 1;
      else failed += 1;
      if (values.json) {
        const advice = guidance ? adviceDocument(guidance, problems) : null;
        io.out(`${safeJson({ name, pass, failures, advice })}\n`);
      } else {
        io.out(`${pass ? "ok    " : "FAILED"} ${plainLine(name)}\n`);
        for (const { line, field, found, accepted } of problems) {
          const where = `entry ${line}${field ? `, ${field}` : ""}`;
          io.err(`${plainLine(name)}: ${plainLine(`${where}: found ${found}; accepted: ${accepted}`)}\n`);
        }
        for (const failure of failures) io.out(`         ${plainLine(failure)}\n`);
      }
    }
    if (!values.json) io.out(`\n${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  },
};
