/** What must never be missed: plain words of danger stay plain, whatever everyday words stand beside them. */
import { describe, expect, test } from "vitest";
import { draftChecks } from "../src/checks/index.ts";
import { selfHarm } from "../src/checks/self-harm.ts";
import { fold } from "../src/fold.ts";
import { draftHits, receivedHits } from "../src/hits.ts";
import { signals } from "../src/signals/index.ts";
import { unmark } from "./marks.ts";

/** What the guide's own list of phrases for drafts calls words of a crisis. */
const crisis = [
  "kill myself",
  "end my life",
  "want to die",
  "don't want to live",
  "can't go on",
  "no reason to live",
  "better off without me",
  "suicide",
  "suicidal",
  "hurt myself",
  "self harm",
  "cut myself",
  "overdose",
  "goodbye forever",
  "not be here anymore",
] as const;

const heard = (text: string): boolean => {
  const { found, asked } = draftHits(fold(text));
  const at = draftChecks.indexOf(selfHarm);
  return found[at]!.length + asked[at]!.length > 0;
};

test.each(crisis)("words of a crisis are heard, stated or asked about: %s", (words) => {
  expect(heard(`I ${words}.`)).toBe(true);
});

test.each([
  "I want to die. I need a drink.",
  "This is goodbye to you. I want to die.",
  "I don't want to live with this pain any more.",
  "I don't want to live in this world.",
  "There is no point in being here at all.",
  "I can't go on.",
  "I overdosed.",
  "I cut myself again.",
  "I hurt myself last night.",
  "I took the pills.",
  "You would be better off with me gone for good.",
  "I put my affairs in order before I go.",
  "kms",
  "I bought a rope today",
  "I want to jump off the balcony",
])("nothing everyday beside it makes it unheard: %s", (text) => {
  expect(heard(text)).toBe(true);
});

describe("an everyday sentence before or behind a grave one takes nothing from it", () => {
  test.each(draftChecks.filter(({ severity }) => severity === "stop").map((check) => [check.id, check] as const))(
    "in drafts: %s",
    (_, check) => {
      const at = draftChecks.indexOf(check);
      for (const flag of check.flags.map((marked) => unmark(marked).text)) {
        for (const allow of check.allows) {
          // An everyday sentence may end without a mark; then only what stands behind the grave one is apart from it.
          for (const text of [`${flag}. ${allow}`, ...(/[.!?]$/.test(allow) ? [`${allow} ${flag}.`] : [])]) {
            expect(draftHits(fold(text)).found[at]!.length, text).toBeGreaterThan(0);
          }
        }
      }
    },
  );
  test.each(
    signals.filter(({ id }) => id === "boundary" || id === "legal").map((signal) => [signal.id, signal] as const),
  )("in messages received: %s", (_, signal) => {
    const at = signals.indexOf(signal);
    for (const flag of signal.flags.map((marked) => unmark(marked).text)) {
      for (const allow of signal.allows) {
        for (const text of [`${flag}. ${allow}`, `${allow} ${flag}.`]) {
          expect(receivedHits(fold(text)).found[at]!.length, text).toBeGreaterThan(0);
        }
      }
    }
  });
});

test.each([
  ["boundary", "Don't contact me. Don't reply to this email."],
  ["boundary", "I don't want you to miss me. Leave me alone."],
  ["boundary", "Please do not reply to this number again."],
  ["legal", "Next time the police show up at yours."],
] as const)("a %s stays one beside what is none: %s", (id, text) => {
  expect(receivedHits(fold(text)).found[signals.findIndex((one) => one.id === id)]!.length).toBeGreaterThan(0);
});

test.each(["Answer me or else the photos go online.", "Watch your back.", "u deserve to die", "kys"])(
  "a threat is stated or asked: %s",
  (text) => {
    const { found, asked } = draftHits(fold(text));
    const threats = draftChecks.flatMap((check, at) =>
      check.label === "threat" ? found[at]!.length + asked[at]!.length : [],
    );
    expect(Math.max(...threats)).toBeGreaterThan(0);
  },
);

const boundary = signals.findIndex(({ id }) => id === "boundary");

test.each([
  "Hey. we are done. I hope you understand",
  "It's over.",
  "there is no us",
  "no chance of us getting through this",
  "never getting back",
  "I'm scared of you ok",
  "You're scaring me",
  "I feel unsafe",
  "cease",
  "maybe later, i'm really busy",
  "not ready to talk",
  "I've moved on, sorry",
  "i'm working on myself",
])("what may be a boundary is asked about: %s", (text) => {
  const { found, asked } = receivedHits(fold(text));
  expect(found[boundary]!.length + asked[boundary]!.length).toBeGreaterThan(0);
});

test.each([
  "I'm done at five, shall I pick her up?",
  "We're almost done with the boxes.",
  "The course is over, I passed!",
  "It's over by the window.",
  "I'm done packing, the van can come.",
])("what is done or over by itself is not: %s", (text) => {
  const { found, asked } = receivedHits(fold(text));
  expect(found[boundary]!.length + asked[boundary]!.length).toBe(0);
});
