/** Which buttons stand under the field, and the reason in place of one that is closed (screens §6.1). Pure. */
import { readDay } from "@rekindle/journal";
import { type Hour, isNightAt, morningOf, nextMorning, tomorrowMorning } from "../../../drafts/hours.ts";
import type { Mode } from "../../../drafts/mode.ts";

export interface BarState {
  readonly mode: Mode;
  readonly now: Hour;
  /** Until when what was said of this evening holds it; undefined where nothing does. */
  readonly cooling: number | undefined;
  readonly practicalDraft: boolean;
  /** A practical message without a personal line. */
  readonly practical: boolean;
  /** It was said to be about a child's health, safety or something due tonight. */
  readonly urgent: boolean;
  readonly findings: number;
  readonly stop: boolean;
}

export interface Acts {
  readonly copy: "Copy" | "Copy as it is" | undefined;
  /** Until when it would be held; undefined where nothing is held. */
  readonly hold: number | undefined;
  /** Why there is no copy; empty where there is one. */
  readonly reason: string;
}

export function actsFor(state: BarState): Acts {
  const { mode, now, cooling, practicalDraft, practical, urgent, findings, stop } = state;
  const copyWords = findings > 0 ? "Copy as it is" : "Copy";
  const night = isNightAt(now);
  const no = (reason: string, hold?: number): Acts => ({ copy: undefined, hold, reason });
  const later = (until: number) => Math.max(until, cooling ?? 0);
  switch (mode.kind) {
    case "ask":
    case "letter":
      return no("");
    case "hold": {
      const day = mode.until === null ? undefined : readDay(mode.until);
      const until = day === undefined ? nextMorning(now) : Math.max(morningOf(day, now.zone), nextMorning(now));
      const learn = findings > 0 ? " The findings are there to learn from." : "";
      return no(`Nothing is copied while you wait.${learn}`, later(until));
    }
    case "practical":
      if (stop) return no("It cannot be copied from here.");
      if (cooling !== undefined && !urgent) return no("It can wait until then. Keep it as an unsent letter for now.");
      return practical
        ? { copy: copyWords, hold: undefined, reason: "" }
        : no("Copy opens when every line is about the matter.");
    case "brief":
      if (stop) return no("It cannot be copied from here.");
      if (night || cooling !== undefined) return no("Tomorrow is early enough. By day it can be copied.");
      return { copy: copyWords, hold: undefined, reason: "" };
    case "open":
      if (stop) return no("It cannot be copied from here.");
      if (urgent && practicalDraft && practical)
        return { copy: copyWords, hold: later(tomorrowMorning(now)), reason: "" };
      if (cooling !== undefined) return no("", later(night ? nextMorning(now) : 0));
      if (night) return no("", nextMorning(now));
      return { copy: copyWords, hold: tomorrowMorning(now), reason: "" };
  }
}
