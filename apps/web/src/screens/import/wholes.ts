import type { SurveyedConversation } from "@rekindle/imports/client";

/** A conversation of the files, with the keys of every export of it. */
export interface Whole extends SurveyedConversation {
  readonly keys: readonly string[];
}

/**
 * The same conversation may stand in two exports (Messenger, around the change to encryption): those of one app with one title are
 * one. Groups of the app's own are left out; what may be a group stands at the end.
 */
export function wholesOf(conversations: readonly SurveyedConversation[]): readonly Whole[] {
  const wholes = new Map<string, Whole>();
  for (const one of conversations) {
    if (one.groupChat === true) continue;
    const title = one.title.trim().toLowerCase();
    const name = title === "" ? one.key : `${one.format} ${one.group === true} ${title}`;
    const known = wholes.get(name);
    wholes.set(name, known ? joined(known, one) : { ...one, keys: [one.key] });
  }
  return [...wholes.values()].toSorted((one, other) => Number(one.group === true) - Number(other.group === true));
}

function joined(known: Whole, other: SurveyedConversation): Whole {
  const participants = new Map(known.participants.map((each) => [each.id, each]));
  for (const each of other.participants) {
    const before = participants.get(each.id);
    participants.set(each.id, {
      ...each,
      messages: each.messages + (before?.messages ?? 0),
      owner: each.owner || before?.owner === true,
    });
  }
  const first = Math.min(known.first ?? Number.POSITIVE_INFINITY, other.first ?? Number.POSITIVE_INFINITY);
  const last = Math.max(known.last ?? Number.NEGATIVE_INFINITY, other.last ?? Number.NEGATIVE_INFINITY);
  return {
    ...known,
    keys: [...known.keys, other.key],
    participants: [...participants.values()],
    ownerSilent: known.ownerSilent === true && other.ownerSilent === true,
    messages: known.messages + other.messages,
    first: Number.isFinite(first) ? first : null,
    last: Number.isFinite(last) ? last : null,
  };
}
