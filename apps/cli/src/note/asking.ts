/** The ways in which a note is asked for. Each throws Left where the person leaves; nothing was written then. */
import { type Day, readDay } from "@rekindle/journal";
import type { Ask } from "../interview/ask.ts";
import { given } from "../interview/left.ts";
import { readWhen, whenAccepted } from "./when.ts";

export type Options<T extends string> = readonly { readonly value: T; readonly label: string }[];

export interface Asking {
  readonly ask: Ask;
  readonly now: string;
  readonly today: Day;
  one<T extends string>(question: string, options: Options<T>): Promise<T>;
  /** One or more of them. */
  many<T extends string>(question: string, options: Options<T>): Promise<readonly T[]>;
  yes(question: string): Promise<boolean>;
  /** Words that may be left out. */
  line(question: string): Promise<string | undefined>;
  /** Words that are needed. @param check what would be accepted, where these are not. */
  words(question: string, check?: (said: string) => string | undefined): Promise<string>;
  /** When it was, an RFC 9557 string. */
  when(question?: string): Promise<string>;
  /** A day of any time, "2026-03-01". */
  day(question: string): Promise<string>;
  /** A day that may be left out. */
  dayIfAny(question: string): Promise<string | undefined>;
  /** A whole number that may be left out. */
  numberIfAny(question: string): Promise<number | undefined>;
}

export function asking(ask: Ask, now: string, today: Day): Asking {
  const text = async (question: string, check: (answer: string) => string | undefined) =>
    given(await ask.text({ question, check })).trim();
  const orNothing = async (question: string, check: (answer: string) => string | undefined) => {
    const answer = await text(`${question} Empty leaves it out.`, (said) =>
      said.trim() === "" ? undefined : check(said),
    );
    return answer === "" ? undefined : answer;
  };
  const dayOnly = (answer: string) => (readDay(answer.trim()) === undefined ? "A day such as 2026-03-01" : undefined);
  const one = async <T extends string>(question: string, options: Options<T>) =>
    given(await ask.one({ question, options }));
  return {
    ask,
    now,
    today,
    one,
    many: async (question, options) => given(await ask.many({ question, options })),
    yes: async (question) =>
      (await one(question, [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ])) === "yes",
    line: (question) => orNothing(question, () => undefined),
    words: (question, check) => text(question, (answer) => (answer.trim() === "" ? "A word or two" : check?.(answer))),
    async when(question = "When was that?") {
      const accepted = (answer: string) =>
        readWhen(answer, now) === undefined ? `Nothing for now, or a time that was: ${whenAccepted}` : undefined;
      return readWhen(await text(`${question} Empty is now. Or: ${whenAccepted}.`, accepted), now)!;
    },
    day: (question) => text(`${question} A day such as 2026-03-01.`, dayOnly),
    dayIfAny: (question) => orNothing(`${question} A day such as 2026-03-01.`, dayOnly),
    async numberIfAny(question) {
      const answer = await orNothing(question, (said) =>
        /^\d{1,5}$/.test(said.trim()) ? undefined : "A whole number such as 5",
      );
      return answer === undefined ? undefined : Number(answer);
    },
  };
}
