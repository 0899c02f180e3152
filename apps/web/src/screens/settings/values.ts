import { spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import type { LookValues } from "../../session/look.ts";
import type { RunsADay } from "../practice/records.ts";

const themeWords: Readonly<Record<LookValues["theme"], string>> = {
  system: "as the device",
  light: "light",
  dark: "dark",
  contrast: "high contrast",
};

const runWords: Readonly<Record<RunsADay, string>> = { 2: "two runs a day", 1: "one run a day", 0: "off" };

/**
 * How each part is set now, in a few words.
 * @param most runs of practice a day; undefined until it was read.
 * @param until the day up to which texts are kept; undefined where there are none.
 */
export function useValues(most: RunsADay | undefined, until: string | undefined) {
  const { look, ways } = useSession();
  const { profile, today } = useFacts();
  const { theme, name, lockAfter, shared } = look.values.value;
  const guarded = ways.value.some(({ kind }) => kind === "passphrase");
  return {
    lock: guarded ? `after ${lockAfter === 1 ? "1 minute" : `${lockAfter} minutes`}` : "no passphrase",
    shared: shared === "no" ? "nobody else looks" : shared === "maybe" ? "somebody may look" : "not answered",
    looks: `${name}, ${themeWords[theme]}`,
    plan: `${profile.quietDays ?? 30} quiet days`,
    practice: most === undefined ? undefined : runWords[most],
    texts: until === undefined ? "none kept" : `kept until ${spellDay(readDay(until) ?? today, today)}`,
  };
}
