/** What is the person's own: how they are, an urge, a look, safety, and whether a no could be accepted. */
import type { Asking } from "./asking.ts";

export async function howIAm(asking: Asking): Promise<readonly object[]> {
  const level = await asking.one("How are you?", [
    { value: "1", label: "Very low" },
    { value: "2", label: "Low" },
    { value: "3", label: "So-so" },
    { value: "4", label: "All right" },
    { value: "5", label: "Good" },
  ]);
  const note = await asking.line("Anything you want to remember?");
  return [{ kind: "mood", level: Number(level), ...(note === undefined ? {} : { note }) }];
}

export async function anUrge(asking: Asking): Promise<readonly object[]> {
  const strength = await asking.one(
    "How strong, 0 to 10?",
    Array.from({ length: 11 }, (_, number) => ({ value: String(number), label: String(number) })),
  );
  const outcome = await asking.one("What came of it?", [
    { value: "held", label: "It passed" },
    { value: "acted", label: "I wrote or called" },
    { value: "open", label: "It is still there" },
  ]);
  const trigger = await asking.line("What was going on just before? Alone, a drink, news, a date, could not sleep?");
  const at = await asking.when();
  return [{ kind: "urge", strength: Number(strength), outcome, ...(trigger === undefined ? {} : { trigger }), at }];
}

export const iLookedThemUp = async (asking: Asking): Promise<readonly object[]> => [
  { kind: "look", at: await asking.when() },
];

export async function safety(asking: Asking): Promise<readonly object[]> {
  const about = await asking.one("What is it about?", [
    { value: "self-harm", label: "I think of ending my life, or of hurting myself" },
    { value: "i-am-afraid", label: "I am afraid of them" },
    { value: "they-hurt-me", label: "They have hit, forced, threatened or followed me" },
    { value: "i-hurt-them", label: "I have hit, forced, threatened or followed them" },
    { value: "they-are-afraid", label: "They are afraid of me" },
    { value: "threat", label: "One of us has threatened the other" },
    { value: "their-self-harm", label: "They speak of suicide, or seem in danger" },
  ]);
  return [{ kind: "concern", about }];
}

export async function couldIAcceptANo(asking: Asking): Promise<readonly object[]> {
  const answer = await asking.one("Could you accept a no, or no answer at all, and leave it there?", [
    { value: "yes", label: "Yes, I could" },
    { value: "not-yet", label: "Not yet" },
  ]);
  return [{ kind: "readiness", acceptNo: answer === "yes" }];
}
