import type { ConversationReport, Participant } from "../model.ts";
import { sameName } from "../text.ts";

export type Side = "me" | "them";

/** Who of a conversation is the person, who the other; everybody else is dropped. */
export interface Sides {
  readonly me: ReadonlySet<string>;
  readonly them: ReadonlySet<string>;
}

export type SidesProblem =
  /** Nobody was named, and the file does not say whose it is. */
  | { readonly type: "who-is-me" }
  | { readonly type: "not-found"; readonly name: string }
  /** Several names beside the person's. `group`: they are two, and either both one person's or those of a group. */
  | { readonly type: "who-is-them"; readonly others: readonly Participant[]; readonly group: boolean }
  | { readonly type: "group"; readonly others: readonly Participant[] }
  | { readonly type: "both-sides"; readonly name: string }
  /** The file says that its owner is somebody else than the one named; with both there is no other side. */
  | { readonly type: "not-the-owner"; readonly name: string };

/**
 * Settles the sides from names that a person gave. Names are compared as people read them (letter case, marks and spaces aside). The
 * owner is taken from the file only where the file itself says so; from the order or the number of messages nothing is concluded.
 */
export function settleSides(
  conversation: ConversationReport,
  named: { readonly me?: readonly string[]; readonly them?: readonly string[] },
): { readonly ok: true; readonly sides: Sides } | { readonly ok: false; readonly problem: SidesProblem } {
  const { participants } = conversation;
  if (conversation.groupChat === true) return { ok: false, problem: { type: "group", others: participants } };
  const find = (name: string) => participants.filter(({ id }) => sameName(id) === sameName(name)).map(({ id }) => id);
  const me = new Set<string>();
  for (const name of named.me ?? []) {
    const found = find(name);
    for (const id of found) me.add(id);
  }
  const owners = participants.filter(({ owner }) => owner);
  // Somebody who wrote nothing has no name there; where the file says so, nobody has to be named.
  if (me.size === 0 && owners.length === 0 && !(conversation.ownerSilent && (named.me ?? []).length === 0)) {
    const [name] = named.me ?? [];
    return { ok: false, problem: name === undefined ? { type: "who-is-me" } : { type: "not-found", name } };
  }
  // A format that writes the owner as "Me" is met with the person's own name; and what the file knows, a name does not change.
  for (const { id } of owners) me.add(id);
  if (owners.length > 0 && participants.length > owners.length && participants.every(({ id }) => me.has(id)))
    return { ok: false, problem: { type: "not-the-owner", name: (named.me ?? [])[0] ?? "" } };

  const others = participants.filter(({ id }) => !me.has(id));
  if (named.them && named.them.length > 0) {
    const them = new Set<string>();
    for (const name of named.them) {
      const found = find(name);
      if (found.length === 0) return { ok: false, problem: { type: "not-found", name } };
      for (const id of found) {
        if (me.has(id)) return { ok: false, problem: { type: "both-sides", name } };
        them.add(id);
      }
    }
    const rest = others.filter(({ id }) => !them.has(id));
    return rest.length > 0 && conversation.group === true
      ? { ok: false, problem: { type: "group", others: rest } }
      : { ok: true, sides: { me, them } };
  }
  // Where the file says it is a group, it is one however few wrote in it; two besides the person may be two names of one.
  if (conversation.group === true && (participants.length === 2 || others.length > 2))
    return { ok: false, problem: { type: "group", others } };
  if (others.length > 1)
    return { ok: false, problem: { type: "who-is-them", others, group: conversation.group === true } };
  return { ok: true, sides: { me, them: new Set(others.map(({ id }) => id)) } };
}
