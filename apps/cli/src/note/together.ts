/** What happened between the two in person: by chance, as agreed, or agreed for later. */
import { spellDay } from "@rekindle/guide";
import type { Asking } from "./asking.ts";
import type { Known } from "./form.ts";

export async function weRanIntoEachOther(asking: Asking): Promise<readonly object[]> {
  const staged = await asking.yes("Had you gone there because of them?");
  const went = await howItWent(asking);
  return [{ kind: "encounter", how: staged ? "staged" : "chance", ...went, at: await asking.when() }];
}

export async function weMet(asking: Asking): Promise<readonly object[]> {
  const again = await asking.one("Did either of you suggest another time?", [
    { value: "agreed", label: "We agreed on one" },
    { value: "they-offered", label: "They offered" },
    { value: "i-offered", label: "I offered" },
    { value: "none", label: "Neither of us" },
    { value: "declined", label: "They said no to another time" },
  ]);
  return [{ kind: "meeting", again, ...(await howItWent(asking)), at: await asking.when("When did you meet?") }];
}

export async function aMeeting(asking: Asking, { facts: { plan, today } }: Known): Promise<readonly object[]> {
  const replaces = plan ? { replaces: plan.entry.entry.id } : {};
  if (plan) {
    const change = await asking.one(`A meeting is agreed for ${spellDay(plan.on, today)}.`, [
      { value: "agreed", label: "Another day instead" },
      { value: "called-off", label: "It was called off" },
    ]);
    if (change === "called-off") {
      const arrangedBy = await asking.one("By whom?", [
        { value: "them", label: "By them" },
        { value: "me", label: "By me" },
      ]);
      return [{ kind: "plan", on: plan.entry.entry.on, cancelled: true, arrangedBy, ...replaces }];
    }
  }
  const on = await asking.day("Which day?");
  const arrangedBy = await asking.one("Who proposed it?", [
    { value: "me", label: "I did" },
    { value: "them", label: "They did" },
    { value: "both", label: "Both of us" },
  ]);
  const place = await asking.line("Where?");
  return [{ kind: "plan", on, arrangedBy, ...replaces, ...(place === undefined ? {} : { place }) }];
}

async function howItWent(asking: Asking): Promise<object> {
  const went = await asking.one("How was it?", [
    { value: "well", label: "Well" },
    { value: "ok", label: "All right" },
    { value: "badly", label: "Badly" },
  ]);
  const minutes = await asking.numberIfAny("How long, about, in minutes?");
  const note = await asking.line("Anything you want to remember?");
  return { went, ...(minutes === undefined ? {} : { minutes }), ...(note === undefined ? {} : { note }) };
}
