import type { Facts } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import type { ComponentChildren, ComponentType } from "preact";
import type { NewEntry, Session } from "../../session/session.ts";
import type { Next } from "./where-next.ts";

/** What a form asks about each field that is wrong: what is missing, and what would be accepted. */
export type Errors<V> = { readonly [Field in keyof V | "when"]?: string };

/** What the fields of a form get. */
export interface Parts<V> {
  readonly values: V;
  readonly set: (change: Partial<V>) => void;
  readonly errors: Errors<V>;
  readonly facts: Facts;
}

/** The small facts of the route that opened the form. */
export type RouteFacts = Readonly<Record<string, string>>;

/** One form of the sheet: what it asks first, what under "More", and the entry that comes of it. One file a form. */
export interface EntryForm<V extends object> {
  readonly title: (values: V) => string;
  /** Said before the first field. */
  readonly lead?: string;
  /** Before anything is filled in; the route may know more (`from=them`), and so may the journal. */
  readonly empty: (given: RouteFacts, facts: Facts) => V;
  /** Two fields at most. */
  readonly First: ComponentType<Parts<V>>;
  readonly More?: ComponentType<Parts<V>>;
  /** Where the moment is asked: among the first, under "More", or nowhere (it is now). */
  readonly when: "first" | "more" | "now";
  readonly whenWords?: string;
  /** The entry (its moment is added), or what is wrong with a field. */
  readonly read: (values: V, facts: Facts) => { readonly entry: NewEntry } | { readonly errors: Errors<V> };
  /** What the button says. */
  readonly save?: string;
  /** What has to be noted before the entry is kept, so that a page closed right after it loses nothing. */
  readonly before?: (entry: NewEntry & { readonly id: string }, session: Session) => Promise<void>;
  /** What has to be asked about the entry before anything else, and where; undefined where nothing has. */
  readonly ask?: (entry: Entry, session: Session) => Promise<Next | undefined>;
  /** Said once it is written down, where a sentence is due and no page of its own follows. */
  readonly after?: (entry: Entry) => ComponentChildren;
}
