import { neverKept, signFamilies, signs, signWords } from "@rekindle/guide/library";
import { Choice, Ticks } from "../../../parts/choice.tsx";
import { Area } from "../../../parts/field.tsx";
import { entryWords } from "../../../words/entry-words.ts";
import { spellMoment } from "../../../words/times.ts";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";
import { moreThanASign } from "./more-than-a-sign.ts";

type Basis = "fact" | "impression" | "hearsay" | "watching";
type Around = "prompted" | "owed" | "impaired";

interface Sign {
  readonly family: string;
  readonly sign: string;
  readonly basis: Basis | "";
  readonly around: readonly Around[];
  /** The contact, encounter or meeting that it belongs to. */
  readonly occasion: string;
  readonly note: string;
}

const families = signFamilies.map(({ id, words }) => ({ value: id as string, words }));

/** "A sign": something noticed, with its other explanation beside it before it is kept. */
export const sign = entryForm<Sign>({
  title: () => "A sign",
  empty: () => ({ family: "", sign: "", basis: "", around: [], occasion: "", note: "" }),
  First: ({ values, set, errors }: Parts<Sign>) => {
    const confound = signWords(values.sign)?.confound;
    return (
      <>
        <Choice
          legend="What kind of thing?"
          options={families}
          value={families.find(({ value }) => value === values.family)?.value}
          onChoose={(family) => set({ family, sign: "" })}
          error={errors.family}
        />
        {values.family ? (
          <Choice
            legend="Which comes closest?"
            options={signs
              .filter(({ id, family }) => family === values.family && !neverKept.has(id))
              .map(({ id }) => ({ value: id, words: signWords(id)!.text }))}
            value={values.sign || undefined}
            onChoose={(chosen) => set({ sign: chosen })}
            error={errors.sign}
          />
        ) : null}
        {moreThanASign[values.sign] ? (
          <p role="status">This is more than a sign. The next page asks about it, so that it holds.</p>
        ) : confound ? (
          <p role="status">Other explanation: {confound}.</p>
        ) : null}
        <Choice<Basis>
          legend="How do you know?"
          options={[
            { value: "fact", words: "I saw or heard it myself" },
            { value: "impression", words: "It is my impression" },
            { value: "hearsay", words: "Somebody told me", more: "It will not count" },
            { value: "watching", words: "From watching, or online", more: "It will not count" },
          ]}
          value={values.basis || undefined}
          onChoose={(basis) => set({ basis })}
          error={errors.basis}
        />
      </>
    );
  },
  More: ({ values, set, facts }: Parts<Sign>) => {
    const times = (["contact", "encounter", "meeting"] as const)
      .flatMap((kind) => [...facts.story.all(kind)])
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 6);
    return (
      <>
        <Ticks<Around>
          legend="Was any of this so?"
          options={[
            { value: "prompted", words: "I asked for it, or pressed" },
            { value: "owed", words: "They had to be in touch", more: "Children, work, home" },
            { value: "impaired", words: "Alcohol, or late at night" },
          ]}
          chosen={new Set(values.around)}
          onChange={(around) => set({ around: [...around] })}
        />
        {times.length > 0 ? (
          <Choice
            legend="When was it noticed?"
            options={times.map(({ entry, ms }) => ({
              value: entry.id,
              words: `${entryWords(entry)}, ${spellMoment(ms, facts.story.zone, facts.today)}`,
            }))}
            value={values.occasion || undefined}
            onChoose={(occasion) => set({ occasion })}
          />
        ) : null}
        <Area label="Your note" value={values.note} onText={(note) => set({ note })} />
      </>
    );
  },
  when: "more",
  ask: async (entry) => {
    const kind = entry.kind === "sign" && moreThanASign[entry.sign];
    return kind ? { screen: "add", with: { kind } } : undefined;
  },
  read: ({ family, sign: chosen, basis, around, occasion, note }) =>
    chosen === "" || basis === ""
      ? {
          errors: {
            ...(family === "" ? { family: "Choose what comes closest." } : {}),
            ...(family !== "" && chosen === "" ? { sign: "Choose what comes closest." } : {}),
            ...(basis === "" ? { basis: "How do you know? It decides whether it counts." } : {}),
          },
        }
      : {
          entry: {
            kind: "sign",
            sign: chosen,
            basis,
            ...Object.fromEntries(around.map((each) => [each, true])),
            ...(occasion === "" ? {} : { occasion }),
            ...(note.trim() === "" ? {} : { note: note.trim() }),
          },
        },
});
