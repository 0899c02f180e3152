/** `rekindle`: finds the command, runs it, and turns bad input into one clear line. */
import { BadInput, type Command, type Io } from "./command.ts";
import { realIo } from "./io.ts";
import { newPage } from "./page.ts";
import { plainLine } from "./words.ts";

/** Each command is loaded when it is called. */
const commands: Record<string, () => Promise<Command>> = {
  begin: async () => (await import("./commands/begin.ts")).begin,
  advise: async () => (await import("./commands/advise.ts")).advise,
  note: async () => (await import("./commands/note.ts")).noteCommand,
  check: async () => (await import("./commands/check.ts")).check,
  read: async () => (await import("./commands/read.ts")).read,
  import: async () => (await import("./commands/import.ts")).importCommand,
  practise: async () => (await import("./commands/practise.ts")).practise,
  vault: async () => (await import("./commands/vault.ts")).vault,
  guide: async () => (await import("./commands/guide.ts")).guide,
  serve: async () => (await import("./commands/serve.ts")).serve,
  scenarios: async () => (await import("./commands/scenarios.ts")).scenarios,
};

/**
 * @returns 0 (done), 1 (findings or failed scenarios), 2 (bad usage or bad input; one line on standard error says what).
 */
export async function main(words: readonly string[], io: Io = realIo()): Promise<number> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
      io.out(await help(io));
      return 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) {
      throw new BadInput(
        `there is no command ${plainLine(JSON.stringify(name))}; accepted: ${Object.keys(commands).join(", ")}`,
      );
    }
    const command = await load();
    if (rest.includes("--help") || rest.includes("-h")) {
      io.out(usagePage(command, io));
      return 0;
    }
    return await command.run(rest, io);
  } catch (error) {
    if (error instanceof BadInput) {
      io.err(`rekindle: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

function usagePage({ usage, summary, example }: Command, io: Io): string {
  const page = newPage(io);
  page.strong(usage);
  page.say(summary, 2);
  page.soft(`for example: ${example}`, 2);
  return page.text();
}

async function help(io: Io): Promise<string> {
  const page = newPage(io);
  page.strong("Rekindle");
  page.say(
    "For somebody who has been left and does not know what to do with the phone in their hand. It works on this machine alone; nothing is sent anywhere.",
  );
  page.blank();
  page.say("In danger, or thinking of ending your life? Call your emergency number. Nothing here is more urgent.");
  page.blank();
  for (const load of Object.values(commands)) {
    const { summary, example } = await load();
    page.head(example);
    page.say(summary, 4);
  }
  page.blank();
  page.soft("More of a command: rekindle advise --help. A FILE may be -, standard input.");
  page.soft("--json gives one JSON document. NO_COLOR is honoured.");
  return page.text();
}
