import type { ConversationReport, ImportReport, Participant, SkipTally, Warning } from "../model.ts";
import { skipSentences, warningSentences } from "../report.ts";
import type { Parcels } from "./parcels.ts";
import type { Survey, Tally } from "./types.ts";

export const tallyOf = ({ reason, count, first }: SkipTally): Tally => ({
  reason,
  sentence: skipSentences[reason],
  count,
  first: [first.path, first.line === undefined ? undefined : `line ${first.line}`].filter(Boolean).join(", "),
});

export const warningOf = (id: Warning) => ({ id, sentence: warningSentences[id] });

/** Several readings as one list: the same reason twice is one line. */
export function talliesOf(reports: readonly ImportReport[]): Tally[] {
  const sum = new Map<string, Tally>();
  for (const tally of reports.flatMap(({ skipped }) => skipped.map(tallyOf))) {
    const known = sum.get(tally.reason);
    sum.set(tally.reason, known ? { ...known, count: known.count + tally.count } : tally);
  }
  return [...sum.values()];
}

export const warningsOf = (reports: readonly ImportReport[]) =>
  [...new Set(reports.flatMap(({ warnings }) => warnings))].map(warningOf);

/** Several exports of one conversation as one. The counts of participants are those before duplicates were left out. */
export function joinedConversation(conversations: readonly ConversationReport[], twice: number): ConversationReport {
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
  const partial = conversations.find(({ coverage }) => coverage !== undefined && coverage !== "whole")?.coverage;
  return {
    ...first,
    group: conversations.some(({ group }) => group),
    groupChat: conversations.some(({ groupChat }) => groupChat === true),
    participants: [...participants.values()],
    ownerSilent: conversations.every(({ ownerSilent }) => ownerSilent === true),
    messages: conversations.reduce((sum, { messages }) => sum + messages, 0) - twice,
    first: times.length > 0 ? Math.min(...times) : null,
    last: times.length > 0 ? Math.max(...times) : null,
    ...(partial ? { coverage: partial } : {}),
  };
}

/** What a survey tells, from the readings of each app's files. */
export function surveyed(
  parcels: Parcels["parcels"],
  {
    conversations,
    reports,
    unread,
    occasionFiles,
  }: Pick<Survey, "conversations" | "unread" | "occasionFiles"> & { readonly reports: readonly ImportReport[] },
): Survey {
  const order = reports.find(({ dateOrder }) => dateOrder)?.dateOrder;
  return {
    formats: parcels.map(({ importer: { id, label } }) => ({ id, label })),
    conversations: conversations.toSorted((one, other) => (other.last ?? 0) - (one.last ?? 0)),
    skipped: talliesOf(reports),
    warnings: warningsOf(reports),
    zoneAssumed: reports.some(({ warnings }) => warnings.includes("zone-assumed")),
    ...(order ? { dateOrder: order } : {}),
    unread,
    occasionFiles,
    bytes: reports.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
