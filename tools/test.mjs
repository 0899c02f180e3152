// npm test: every check in turn, all of them even when one fails, and one last line with the sum.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ".bin", name);
const scratch = mkdtempSync(join(tmpdir(), "rekindle-test-"));
let passed = 0;
/** One line for each failure, said again at the end: only the last lines of a long run are always at hand. */
const failures = [];

function run(title, command, args) {
  console.log(`\n── ${title}`);
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  return result.status === 0;
}

function check(title, command, args) {
  if (run(title, command, args)) passed += 1;
  else failures.push(title);
}

/** Checks that do not need each other, at the same time; each says what it has to say once it has ended. */
async function checkTogether(checks) {
  await Promise.all(
    checks.map(async ([title, command, args]) => {
      const child = spawn(command, args, { cwd: root, shell: process.platform === "win32" });
      const said = [];
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => said.push(bytes));
      const [status] = await once(child, "close").catch((error) => [error.message]);
      console.log(`\n── ${title}\n${Buffer.concat(said).toString()}`);
      if (status === 0) passed += 1;
      else failures.push(title);
    }),
  );
}

/** A runner that counts for itself: its JSON report is added, and a run that ends without one counts as a failure. */
function count(title, command, args, report, read) {
  const ok = run(title, command, args);
  const sum = existsSync(report)
    ? read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failures: [`${title}: ended without a report`] };
  passed += sum.passed;
  failures.push(...sum.failures);
  if (!ok && sum.failures.length === 0) failures.push(`${title}: ended with an error outside every test`);
}

const short = (message) => stripVTControlCharacters(message).trim().split("\n").slice(0, 4).join("\n    ");

function unitFailures({ testResults }) {
  return testResults.flatMap(({ name, message, status, assertionResults }) => {
    const bad = assertionResults.filter((test) => test.status === "failed");
    if (bad.length === 0) return status === "failed" ? [`${name}: ${short(message)}`] : [];
    return bad.map((test) => `${name}: ${test.fullName}\n    ${short(test.failureMessages.join("\n"))}`);
  });
}

function browserFailures({ suites, errors = [] }) {
  const within = (suite) => [...(suite.suites ?? []).flatMap(within), ...(suite.specs ?? [])];
  return [
    ...suites
      .flatMap(within)
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) => {
        const messages = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ""));
        return `${file}:${line}: ${title}\n    ${short(messages.join("\n"))}`;
      }),
    ...errors.map(({ message }) => short(message)),
  ];
}

/** The app is tested in a real browser: Debian's, or the one that Playwright keeps. */
function hasBrowser() {
  const { chromium } = createRequire(import.meta.url)("playwright");
  const known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", chromium.executablePath()];
  return known.some((path) => path !== "" && existsSync(path));
}

check("types and build", process.execPath, ["tools/build.mjs"]);
await checkTogether([
  ["format and lint (biome)", bin("biome"), ["ci", "--reporter=summary", "."]],
  ["lint with types (oxlint)", bin("oxlint"), ["--type-aware", "--quiet"]],
  ["generated files are fresh", process.execPath, ["tools/gen.mjs", "--check"]],
]);

const unit = join(scratch, "vitest.json");
count(
  "unit, property and scenario tests",
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  unit,
  (report) => ({ passed: report.numPassedTests, failures: unitFailures(report) }),
);

if (!hasBrowser()) {
  console.log(
    "\n── browser tests\nSkipped: no Chromium on this machine. On Debian: apt-get install chromium-headless-shell",
  );
} else {
  const browser = join(scratch, "playwright.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = browser;
  count(
    "browser tests",
    bin("playwright"),
    ["test", "--config", "apps/web/playwright.config.ts", "--reporter=list,json"],
    browser,
    (report) => ({ passed: report.stats.expected + report.stats.flaky, failures: browserFailures(report) }),
  );
}

for (const failure of failures) console.log(`\nFAILED: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);
