/** One reading of an export for the command line: what was in it, and the conversation that was asked for. */
import {
  bytesSource,
  type Channel,
  type ConversationReport,
  type ImportReport,
  importers,
  type Participant,
  readExport,
  type Sides,
  type SidesProblem,
  type Source,
  settleSides,
  Transcript,
} from "@rekindle/imports";
import { openSqlite, pathSources } from "@rekindle/imports/node";
import { BadInput, type Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { plainLine } from "../words.ts";
import type { ImportWords } from "./words.ts";

export interface Chosen {
  readonly report: ImportReport;
  readonly conversation: ConversationReport;
  readonly transcript: Transcript;
  readonly sides: Sides;
  /** Messages that stood in the file twice. */
  readonly twice: number;
}

/** Progress is told for files from this size on. */
const longFile = 20 * 2 ** 20;

async function sourcesOf(file: string, io: Io): Promise<Source[]> {
  if (file === "-") return [bytesSource("standard input", await io.read("-"))];
  try {
    const sources = await pathSources(file);
    if (sources.length > 0) return sources;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "ENOENT")
      throw new BadInput(
        `${shownPath(file)}: there is no such file; accepted: an export, a zip or a folder, or - for standard input`,
      );
    throw new BadInput(`${shownPath(file)}: it may not be read; accepted: a file that you may read`);
  }
  throw new BadInput(`${shownPath(file)}: the folder is empty; accepted: an export, a zip or a folder`);
}

/** Reads the file and settles which conversation and who is who. Throws BadInput with one line for everything that has to be said first. */
export async function readFor(words: ImportWords, zone: string, io: Io): Promise<Chosen> {
  const sources = await sourcesOf(words.file, io);
  const transcripts = new Map<string, Transcript>();
  const channels = new Map<string, Channel>(importers.map(({ id, channel }) => [id, channel]));
  let channel: Channel = "text";
  let told = 0;
  const report = await readExport(
    sources,
    {
      zone,
      sqlite: openSqlite,
      ...(words.format ? { format: words.format } : {}),
      ...(words.dateOrder ? { dateOrder: words.dateOrder } : {}),
      onFormat: (format) => {
        channel = channels.get(format) ?? "text";
      },
      progress: (read, total) => {
        const quarter = total === undefined || total < longFile ? 0 : Math.floor((4 * read) / total);
        if (quarter <= told || quarter > 3) return;
        told = quarter;
        io.err(`read ${quarter * 25} % of ${shownPath(words.file)}\n`);
      },
    },
    (batch) => {
      for (const message of batch) {
        let into = transcripts.get(message.conversation);
        if (!into) {
          into = new Transcript(words.keepText);
          transcripts.set(message.conversation, into);
        }
        into.add(message, channel);
      }
    },
  );
  if (report.failure) {
    const { code, message, fix, readings } = report.failure;
    const orders =
      code === "ambiguous-dates" ? readings?.map(({ order }) => `--date-order ${order}`).join(" or ") : undefined;
    throw new BadInput(`${shownPath(words.file)}: ${message} Accepted: ${orders || fix}`);
  }
  const wanted = conversationsFrom(report, words);
  const [transcript, ...others] = wanted.map(({ id }) => transcripts.get(id)!) as [Transcript, ...Transcript[]];
  const twice = others.reduce((sum, other) => sum + transcript.absorb(other), 0);
  const conversation = joined(wanted, twice);
  const settled = settleSides(conversation, { me: words.me, them: words.them });
  if (!settled.ok) throw new BadInput(problemLine(settled.problem, conversation));
  return { report, conversation, transcript, sides: settled.sides, twice };
}

/** Several exports of one conversation as one. The counts of participants are those before duplicates were left out. */
function joined(conversations: readonly ConversationReport[], twice: number): ConversationReport {
  const [first] = conversations as [ConversationReport];
  if (conversations.length === 1) return first;
  const participants = new Map<string, Participant>();
  for (const participant of conversations.flatMap((each) => each.participants)) {
    const known = participants.get(participant.id);
    participants.set(participant.id, {
      id: participant.id,
      messages: participant.messages + (known?.messages ?? 0),
      owner: participant.owner || known?.owner === true,
    });
  }
  const times = conversations.flatMap(({ first: from, last }) => [from, last]).filter((time) => time !== null);
  return {
    ...first,
    group: conversations.some(({ group }) => group),
    participants: [...participants.values()],
    messages: conversations.reduce((sum, { messages }) => sum + messages, 0) - twice,
    first: Math.min(...times),
    last: Math.max(...times),
  };
}

const titleOf = ({ title, participants }: ConversationReport) => title || participants.map(({ id }) => id).join(", ");

/** The conversation that was asked for; the same one may stand in a file twice (Messenger, around the change to encryption). */
function conversationsFrom(report: ImportReport, { chats }: ImportWords): ConversationReport[] {
  const { conversations } = report;
  const fold = (title: string) => plainLine(title).toLowerCase();
  if (chats.length > 0) {
    const wanted = conversations.filter((each) => chats.some((chat) => fold(titleOf(each)) === fold(chat)));
    if (wanted.length > 0) return wanted;
  } else if (conversations.length === 1) return [...conversations];
  const listed = conversations
    .toSorted((one, other) => other.messages - one.messages)
    .slice(0, 20)
    .map((each) => `${JSON.stringify(plainLine(titleOf(each)))} (${each.messages})`);
  const more = conversations.length > 20 ? ` and ${conversations.length - 20} more` : "";
  if (chats.length > 0)
    throw new BadInput(
      `no conversation is called ${JSON.stringify(plainLine(chats[0]!))}; accepted: --chat with one of ${listed.join(", ")}${more}`,
    );
  throw new BadInput(
    `the file holds ${conversations.length} conversations; accepted: --chat with one of ${listed.join(", ")}${more}`,
  );
}

function problemLine(problem: SidesProblem, conversation: ConversationReport): string {
  const people = conversation.participants
    .slice(0, 20)
    .map(({ id, messages }) => `${JSON.stringify(plainLine(id))} (${messages})`)
    .join(", ");
  switch (problem.type) {
    case "who-is-me":
      return `--me is missing: which of these is you? accepted: --me with one or more of ${people}`;
    case "not-found":
      return `nobody here is called ${JSON.stringify(plainLine(problem.name))}; accepted: one or more of ${people}`;
    case "both-sides":
      return `${JSON.stringify(plainLine(problem.name))} is named as both sides; accepted: --me and --them with different names of ${people}`;
    case "who-is-them":
      return `there are ${problem.others.length} people beside you; accepted: --them with the names that are theirs, of ${people}`;
    case "group":
      return `this is a group, and what was written there was not between two people; accepted: a conversation of two, with ${people} it is none`;
  }
}
