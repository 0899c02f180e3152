/** One import for the command line: the files, the conversation that was asked for, and what it would add. */
import {
  bytesSource,
  type ConversationReport,
  type Failure,
  Import,
  type Participant,
  type Preview,
  type SidesProblem,
  type Source,
  type Survey,
  type SurveyedConversation,
} from "@rekindle/imports";
import { openSqlite, pathSources } from "@rekindle/imports/node";
import type { Entry } from "@rekindle/journal";
import { BadInput, type Io } from "../command.ts";
import type { Ask } from "../interview/ask.ts";
import { shownPath } from "../io.ts";
import { plainLine } from "../words.ts";
import { progressLines } from "./progress.ts";
import { askConversation, askNames, askOrder } from "./questions.ts";
import type { ImportWords } from "./words.ts";

export interface Chosen {
  readonly reading: Import;
  readonly survey: Survey;
  readonly preview: Preview;
}

const whichIsThem = "Which of these is them? Everybody else is left out.";
const oneOrGroup =
  "Two names stand here beside yours. Choose both where they are one person; where they are two, it is a group, and is not read. Which are them?";
/** Long lists are searched by name, not by arrow keys. */
const mostAsked = 50;

/**
 * Reads the file and settles which conversation and who is who. What has to be said first is asked where `ask` reaches somebody;
 * else, and for what no answer mends, throws BadInput with one line. Throws Left where the person leaves a question.
 */
export async function readFor(
  words: ImportWords,
  { zone, journal, figures }: { readonly zone: string; readonly journal: readonly Entry[]; readonly figures: boolean },
  io: Io,
  ask?: () => Promise<Ask>,
): Promise<Chosen> {
  const reading = new Import(await sourcesOf(words.file, io), { sqlite: openSqlite });
  const { format, keepText, now } = words;
  let { dateOrder, me, them } = words;
  const watch = { onProgress: progressLines(words.file, io) };
  let survey = await reading.survey({ zone, dateOrder, format }, watch);
  if (!survey.ok && ask && survey.failure.code === "ambiguous-dates" && survey.failure.readings) {
    dateOrder = await askOrder(await ask(), survey.failure.readings);
    survey = await reading.survey({ zone, dateOrder, format }, watch);
  }
  if (!survey.ok) throw new BadInput(`${shownPath(words.file)}: ${failureLine(survey.failure)}`);
  const wanted = await conversationsFrom(survey.value.conversations, words, ask);
  for (;;) {
    const preview = await reading.preview({
      conversations: wanted.map(({ key }) => key),
      me,
      them,
      zone,
      dateOrder,
      keepText,
      journal,
      figures,
      now: now.text,
    });
    if (preview.ok) return { reading, survey: survey.value, preview: preview.value };
    const { problem } = preview.failure;
    if (ask && problem?.type === "who-is-me" && me.length === 0)
      me = await askNames(await ask(), "Which of these is you?", peopleOf(wanted));
    else if (ask && problem?.type === "who-is-them" && them.length === 0)
      them = await askNames(await ask(), problem.group ? oneOrGroup : whichIsThem, problem.others);
    else
      throw new BadInput(
        problem ? problemLine(problem, wanted) : `${shownPath(words.file)}: ${failureLine(preview.failure)}`,
      );
  }
}

function peopleOf(conversations: readonly ConversationReport[]): readonly Participant[] {
  const byId = new Map(conversations.flatMap(({ participants }) => participants).map((one) => [one.id, one]));
  return [...byId.values()].slice(0, mostAsked);
}

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

function failureLine({ code, message, fix, readings }: Failure): string {
  const orders =
    code === "ambiguous-dates" ? readings?.map(({ order }) => `--date-order ${order}`).join(" or ") : undefined;
  return `${message} Accepted: ${orders || fix}`;
}

const titleOf = ({ title, participants }: ConversationReport) => title || participants.map(({ id }) => id).join(", ");
const quoted = (text: string) => JSON.stringify(plainLine(text));

/** The conversation that was asked for; the same one may stand in a file twice (Messenger, around the change to encryption). */
async function conversationsFrom(
  conversations: readonly SurveyedConversation[],
  { chats }: ImportWords,
  ask?: () => Promise<Ask>,
): Promise<readonly SurveyedConversation[]> {
  const fold = (title: string) => plainLine(title).toLowerCase();
  if (chats.length > 0) {
    const wanted = conversations.filter((each) => chats.some((chat) => fold(titleOf(each)) === fold(chat)));
    if (wanted.length > 0) return wanted;
  } else if (conversations.length === 1) return conversations;
  const ofTwo = conversations.filter(({ groupChat }) => groupChat !== true);
  const named = (each: SurveyedConversation) => `${each.format} ${each.group === true} ${fold(titleOf(each))}`;
  const wholes = [...Map.groupBy(ofTwo.length > 0 ? ofTwo : conversations, named).values()]
    .map((parts) => ({ parts, messages: parts.reduce((sum, { messages }) => sum + messages, 0) }))
    .toSorted((one, other) => other.messages - one.messages);
  const groups = ofTwo.length > 0 ? conversations.length - ofTwo.length : 0;
  if (chats.length === 0 && wholes.length === 1 && (groups === 0 || ask)) return wholes[0]!.parts;
  if (ask && chats.length === 0 && ofTwo.length > 0 && wholes.length <= mostAsked) {
    const place = await askConversation(
      await ask(),
      wholes.map(({ parts: [first], messages }) => [titleOf(first!), { ...first!, messages }]),
      groups,
    );
    return wholes[place]!.parts;
  }
  const listed = wholes
    .slice(0, 20)
    .map(({ parts: [first], messages }) => `${quoted(titleOf(first!))} (${messages.toLocaleString("en")})`);
  const accepted = `accepted: --chat with one of ${listed.join(", ")}${wholes.length > 20 ? ` and ${wholes.length - 20} more` : ""}`;
  throw new BadInput(
    chats.length > 0
      ? `no conversation is called ${quoted(chats[0]!)}; ${accepted}`
      : `the file holds ${conversations.length} conversations; ${accepted}`,
  );
}

function problemLine(problem: SidesProblem, conversations: readonly ConversationReport[]): string {
  const people = conversations
    .flatMap(({ participants }) => participants)
    .slice(0, 20)
    .map(({ id, messages }) => `${quoted(id)} (${messages})`)
    .join(", ");
  switch (problem.type) {
    case "who-is-me":
      return `--me is missing: which of these is you? accepted: --me with one or more of ${people}`;
    case "not-found":
      return `nobody here is called ${quoted(problem.name)}; accepted: one or more of ${people}`;
    case "both-sides":
      return `${quoted(problem.name)} is named as both sides; accepted: --me and --them with different names of ${people}`;
    case "not-the-owner":
      return `the file itself says whose it is, and that is not ${quoted(problem.name)}; accepted: without --me, or another conversation`;
    case "who-is-them":
      return problem.group
        ? `there are two names beside yours, and of two people it would be a group; accepted: --them with both where they are one person, or a conversation of two`
        : `there are ${problem.others.length} names beside yours; accepted: --them with the names that are theirs, of ${people}`;
    case "group":
      return `this is a group, and what was written there was not between two people; accepted: a conversation of two`;
  }
}
