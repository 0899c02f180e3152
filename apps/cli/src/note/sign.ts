/** "A sign": something noticed, with its other explanation beside it before it is kept; in the words of the app's form. */
import { spellDay, spellWhat } from "@rekindle/guide";
import { neverKept, signFamilies, signs, signWords } from "@rekindle/guide/library";
import { dayOf } from "@rekindle/journal";
import type { Asking } from "./asking.ts";
import type { Known } from "./form.ts";

export async function aSign(asking: Asking, { facts }: Known): Promise<readonly object[]> {
  const family = await asking.one(
    "What kind of thing?",
    signFamilies.map(({ id, words }) => ({ value: id, label: words })),
  );
  const sign = await asking.one(
    "Which comes closest?",
    signs
      .filter((each) => each.family === family && !neverKept.has(each.id))
      .map(({ id }) => ({ value: id, label: signWords(id)!.text })),
  );
  const { confound } = signWords(sign)!;
  const basis = await asking.one(`${confound === "" ? "" : `Other explanation: ${confound}. `}How do you know?`, [
    { value: "fact", label: "I saw or heard it myself" },
    { value: "impression", label: "It is my impression" },
    { value: "hearsay", label: "Somebody told me. It will not count" },
    { value: "watching", label: "From watching, or online. It will not count" },
  ]);
  const around = await asking.many("Was any of this so?", [
    { value: "none", label: "None of these" },
    { value: "prompted", label: "I asked for it, or pressed" },
    { value: "owed", label: "They had to be in touch: children, work, home" },
    { value: "impaired", label: "Alcohol, or late at night" },
  ]);
  const occasion = await whenNoticed(asking, { facts });
  const note = await asking.line("Anything you want to remember?");
  return [
    {
      kind: "sign",
      sign,
      basis,
      ...Object.fromEntries(around.filter((each) => each !== "none").map((each) => [each, true])),
      ...occasion,
      ...(note === undefined ? {} : { note }),
      at: await asking.when(),
    },
  ];
}

/** The last times when the two had to do with each other. */
async function whenNoticed(asking: Asking, { facts: { story, today } }: Pick<Known, "facts">): Promise<object> {
  const times = (["contact", "encounter", "meeting"] as const)
    .flatMap((kind) => [...story.all(kind)])
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 6);
  if (times.length === 0) return {};
  const occasion = await asking.one("When was it noticed?", [
    ...times.map(({ entry, ms }) => ({
      value: entry.id,
      label: `${spellDay(dayOf(ms, story.zone), today)}: ${spellWhat(entry)}`,
    })),
    { value: "", label: "At another time" },
  ]);
  return occasion === "" ? {} : { occasion };
}
