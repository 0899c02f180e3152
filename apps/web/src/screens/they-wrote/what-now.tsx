import type { Guidance } from "@rekindle/guide";
import type { ReadMessage } from "@rekindle/messages";
import { HelpNow } from "../../parts/help-now.tsx";
import { Notice } from "../../parts/text.tsx";
import { howLong, toAnswer } from "./lines.ts";

interface WhatNowProps {
  /** The guidance as it is with this message in the journal. */
  readonly guidance: Guidance;
  readonly reading: ReadMessage;
  readonly text: string;
  readonly practical: boolean;
  /** "Sunday 12 April": since when what they asked for stands; undefined where nothing does. */
  readonly boundaryDay: string | undefined;
  readonly onAnswer: () => void;
  readonly onNotAnswering: () => void;
  readonly onRecord: () => void;
}

/** The verdict, when, how long, what to answer and what to leave out; and that no answer is fine too. */
export function WhatNow({ guidance, reading, text, practical, boundaryDay, ...on }: WhatNowProps) {
  const { contact, rule, headline, line, help } = guidance;
  const kind = kindOf(guidance, practical);
  const both = (
    <>
      <button type="button" onClick={on.onNotAnswering}>
        Not answering is fine too
      </button>
      <button type="button" onClick={on.onRecord}>
        Just record it
      </button>
    </>
  );
  if (kind === "order") {
    return (
      <section class="stack">
        <h2>{headline}</h2>
        <Notice kind="stop">
          <p>Do not answer, even now. Keep it as it is: picture of the screen, date, time. Tell your lawyer.</p>
        </Notice>
        <div class="actions">
          <button type="button" class="main" onClick={on.onRecord}>
            Just record it
          </button>
        </div>
      </section>
    );
  }
  if (kind === "fear") {
    return (
      <section class="stack">
        <HelpNow help={help} />
        <h2>You owe no answer.</h2>
        <p>{line}</p>
        <div class="actions">
          <button type="button" onClick={on.onRecord}>
            Just record it
          </button>
        </div>
      </section>
    );
  }
  if (kind === "boundary") {
    return (
      <section class="stack">
        <h2>They wrote.</h2>
        <p>
          You can answer what they wrote, briefly and kindly. What they asked for on {boundaryDay} still stands until
          they take it back in their own words. One message from them is one message.
        </p>
        <p>Tomorrow is early enough.</p>
        <div class="actions">
          <button type="button" onClick={on.onAnswer}>
            Answer
          </button>
          {both}
        </div>
      </section>
    );
  }
  const mayAnswer = contact.verdict === "reply" || contact.verdict === "reach-out" || kind === "practical";
  return (
    <section class="stack">
      <h2>{headline}</h2>
      <p>{line}</p>
      {mayAnswer ? (
        <dl class="how-to-answer">
          <div>
            <dt>When</dt>
            <dd>Today or tomorrow is fine. Nobody is owed an answer at night.</dd>
          </div>
          <div>
            <dt>How long</dt>
            <dd>{howLong(text)}</dd>
          </div>
          <div>
            <dt>What to answer</dt>
            <dd>{kind === "practical" ? "The practical part, and only that." : toAnswer(reading)}</dd>
          </div>
          <div>
            <dt>What to leave out</dt>
            <dd>The two of you, the break-up, who they see.</dd>
          </div>
        </dl>
      ) : null}
      <div class="actions">
        {mayAnswer && rule !== "under-age-or-power" ? (
          <button type="button" class="main" onClick={on.onAnswer}>
            Answer
          </button>
        ) : null}
        {both}
      </div>
    </section>
  );
}

function kindOf(
  { rule, contact }: Guidance,
  practical: boolean,
): "order" | "fear" | "boundary" | "practical" | "plain" {
  if (rule === "legal-order") return "order";
  if (rule === "fear-or-violence") return "fear";
  if (rule === "no-contact" && contact.verdict === "reply") return "boundary";
  return practical ? "practical" : "plain";
}
