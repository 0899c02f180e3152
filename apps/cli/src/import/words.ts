/** The words after `rekindle import`: one file, and options of which --me and --them take several names. */
import { parseArgs } from "node:util";
import { type DateOrder, type FormatId, importers } from "@rekindle/imports";
import { isZone, readMoment } from "@rekindle/journal";
import { BadInput, type Io } from "../command.ts";
import { type OpenWords, vaultOptions } from "../vault/words.ts";
import { nowFrom, plainLine } from "../words.ts";

export const usage =
  "rekindle import FILE --me NAME… [--them NAME…] [--format F] [--chat TITLE] [--zone Z] [--date-order dmy|mdy|ymd] [--to JOURNAL | --vault FILE] [--keep-text] [--now T] [--json]";

export interface ImportWords {
  readonly file: string;
  readonly me: readonly string[];
  readonly them: readonly string[];
  readonly chats: readonly string[];
  readonly format: FormatId | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly zone: string | undefined;
  /** The journal that is added to: a file, or a vault; never both. */
  readonly to: string | undefined;
  readonly vault: string | undefined;
  readonly open: OpenWords;
  readonly keepText: boolean;
  readonly json: boolean;
  readonly now: { readonly ms: number; readonly text: string; readonly zone: string };
}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  ...vaultOptions,
  me: { ...text, multiple: true },
  them: { ...text, multiple: true },
  chat: { ...text, multiple: true },
  format: text,
  zone: text,
  "date-order": text,
  to: text,
  now: text,
  "keep-text": flag,
  json: flag,
} as const;

/** Reads the words strictly. Throws BadInput with one line. */
export function importWords(words: readonly string[], io: Io): ImportWords {
  const { values, tokens } = parsed(words);
  const names = { me: [...(values.me ?? [])], them: [...(values.them ?? [])], chat: [...(values.chat ?? [])] };
  const files: string[] = [];
  let last: keyof typeof names | undefined;
  // Words after --me and --them are more names, once the file is known; so `import chat.txt --me Ana "Ana P."` works.
  for (const token of tokens) {
    if (token.kind === "option")
      last = token.name === "me" || token.name === "them" || token.name === "chat" ? token.name : undefined;
    else if (token.kind === "positional" && last && files.length > 0) names[last].push(token.value);
    else if (token.kind === "positional") files.push(token.value);
  }
  if (files.length === 0) throw new BadInput(`FILE is missing; accepted: ${usage}`);
  if (files.length > 1) throw new BadInput(`one FILE at a time, ${files.length} were given; accepted: ${usage}`);
  if (values.to !== undefined && values.vault !== undefined)
    throw new BadInput("--to and --vault were given; accepted: one of them");
  const now = nowFrom(values.now, io);
  const moment = readMoment(now)!;
  return {
    file: files[0]!,
    me: names.me,
    them: names.them,
    chats: names.chat,
    format: formatFrom(values.format),
    dateOrder: orderFrom(values["date-order"]),
    zone: zoneFrom(values.zone),
    to: values.to,
    vault: values.vault,
    open: values,
    keepText: values["keep-text"] === true,
    json: values.json === true,
    now: { ms: moment.ms, text: now, zone: moment.zone },
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    const found = error instanceof Error ? error.message.split(/[.\n]/)[0]! : "bad usage";
    throw new BadInput(`${plainLine(found)}; accepted: ${usage}`);
  }
}

function formatFrom(given: string | undefined): FormatId | undefined {
  if (given === undefined) return undefined;
  const found = importers.find(({ id }) => id === given);
  if (found) return found.id;
  throw new BadInput(`--format is no format: ${shown(given)}; accepted: ${importers.map(({ id }) => id).join(", ")}`);
}

function orderFrom(given: string | undefined): DateOrder | undefined {
  if (given === undefined || given === "dmy" || given === "mdy" || given === "ymd") return given;
  throw new BadInput(`--date-order is no order: ${shown(given)}; accepted: dmy, mdy, ymd`);
}

function zoneFrom(given: string | undefined): string | undefined {
  if (given === undefined || isZone(given)) return given;
  throw new BadInput(`--zone is no time zone: ${shown(given)}; accepted: a zone such as Europe/Berlin`);
}

const shown = (given: string) => plainLine(JSON.stringify(given));
