import { answerable, type Facts } from "@rekindle/guide";
import { type Channel, channels } from "@rekindle/journal";
import { Choice } from "../../../parts/choice.tsx";
import { Area } from "../../../parts/field.tsx";
import { channelWords } from "../../../words/channels.ts";
import { spellMoment } from "../../../words/times.ts";
import { listToRead, readForBoundary } from "../../they-wrote/to-read.ts";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

interface Contact {
  readonly from: "" | "me" | "them";
  readonly channel: Channel | "";
  readonly talked: "" | "yes" | "no";
  /** The id of what it answers; "no" where it answers nothing. */
  readonly replyTo: string;
  readonly purpose: "" | "personal" | "logistics" | "emergency";
  readonly text: string;
  readonly note: string;
}

/** Ways in which two people can talk at once; only these are asked about. */
const live: ReadonlySet<Channel | ""> = new Set(["call", "in-person"]);

/** "They contacted me", "I contacted them". */
export const contact = entryForm<Contact>({
  title: ({ from }) => (from === "them" ? "They contacted me" : from === "me" ? "I contacted them" : "A contact"),
  empty: ({ from }) => ({
    from: from === "me" || from === "them" ? from : "",
    channel: "",
    talked: "",
    replyTo: "",
    purpose: "",
    text: "",
    note: "",
  }),
  First,
  More,
  when: "first",
  before: (entry, session) => listToRead(session, entry),
  async ask(entry, session) {
    return (await readForBoundary(session, entry)) ? { screen: "they-wrote", with: {} } : undefined;
  },
  read: (values, facts) => {
    const { from, channel, talked, purpose, text, note } = values;
    if (from === "" || channel === "") {
      return {
        errors: {
          ...(from === "" ? { from: "Who made contact?" } : {}),
          ...(channel === "" ? { channel: "How? Choose one." } : {}),
        },
      };
    }
    const reply = from === "me" ? answerTo(values, facts) : undefined;
    return {
      entry: {
        kind: "contact",
        from,
        channel,
        ...(reply === undefined ? {} : { replyTo: reply }),
        ...(live.has(channel) && talked === "yes" ? { answered: true } : {}),
        ...(purpose === "" ? {} : { purpose }),
        ...(text.trim() === "" ? {} : { text: text.trim() }),
        ...(note.trim() === "" ? {} : { note: note.trim() }),
      },
    };
  },
});

function answerTo({ replyTo }: Contact, facts: Facts): string | undefined {
  return answerable(facts, facts.today).some(({ entry }) => entry.id === replyTo) ? replyTo : undefined;
}

function First({ values, set, errors, facts }: Parts<Contact>) {
  const open = values.from === "me" ? answerable(facts, facts.today) : [];
  return (
    <>
      {values.from === "" || errors.from ? (
        <Choice
          legend="Who made contact?"
          inRow
          options={[
            { value: "them", words: "They did" },
            { value: "me", words: "I did" },
          ]}
          value={values.from || undefined}
          onChoose={(from) => set({ from })}
          error={errors.from}
        />
      ) : null}
      <Choice
        legend="How?"
        inRow
        options={channels.map((value) => ({ value, words: channelWords[value] }))}
        value={values.channel || undefined}
        onChoose={(channel) => set({ channel })}
        error={errors.channel}
      />
      {live.has(values.channel) ? (
        <Choice
          legend="Did you both talk?"
          inRow
          options={[
            { value: "yes", words: "Yes" },
            { value: "no", words: "No" },
          ]}
          value={values.talked || undefined}
          onChoose={(talked) => set({ talked })}
        />
      ) : null}
      {open.length > 0 ? (
        <Choice
          legend="Was it an answer?"
          options={[
            ...open.map(({ entry, ms }) => ({
              value: entry.id,
              words: `Yes, to what they wrote on ${spellMoment(ms, facts.story.zone, facts.today)}`,
            })),
            { value: "no", words: "No, I began" },
          ]}
          value={values.replyTo || undefined}
          onChoose={(replyTo) => set({ replyTo })}
        />
      ) : null}
    </>
  );
}

function More({ values, set }: Parts<Contact>) {
  const theirs = values.from === "them";
  return (
    <>
      <Choice
        legend="What was it about?"
        options={[
          { value: "personal", words: "The two of you" },
          { value: "logistics", words: "Something practical", more: "Children, home, work, their things" },
          { value: "emergency", words: "An emergency" },
        ]}
        value={values.purpose || undefined}
        onChoose={(purpose) => set({ purpose })}
      />
      <Area
        label={theirs ? "What they said" : "What you said"}
        hint="Only if you want to keep it."
        theirs={theirs}
        value={values.text}
        onText={(text) => set({ text })}
      />
      <Area label="Your note" value={values.note} onText={(note) => set({ note })} />
    </>
  );
}
