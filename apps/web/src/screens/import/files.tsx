import type { SurveyedConversation } from "@rekindle/imports/client";
import { useId } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { HowTo } from "./how-to.tsx";
import type { ImportRun } from "./import.ts";
import { StepPage } from "./step.tsx";
import { wholesOf } from "./wholes.ts";
import { counted, daysBetween } from "./words.ts";

/** Choose or drop files, and of several chats the one. */
export function Files({ run, onDays }: { readonly run: ImportRun; readonly onDays: () => void }) {
  const id = useId();
  const survey = run.survey.value;
  return (
    <StepPage step="files" title="The files" run={run}>
      {/* The browser's own control takes dropped files as well as chosen ones. */}
      <div class="field">
        <label for={id}>{survey ? "Choose other files" : "Choose the export, or drop it here"}</label>
        <input
          id={id}
          ref={(box) => void (box && show(box, run.files.value))}
          class="drop"
          type="file"
          multiple
          onChange={(event) => {
            const { files } = event.currentTarget;
            if (files && files.length > 0) void run.read([...files]);
          }}
        />
      </div>
      <HowTo />
      {survey && (survey.conversations.length > 0 || survey.unread.length > 0) ? <Found run={run} /> : null}
      {survey && survey.occasionFiles.length > 0 ? (
        <section class="stack">
          <h2>{counted(run.days.value.length, "day", "days")} from a card or a calendar</h2>
          {run.days.value.length > 0 ? (
            <>
              <p>A birthday, an exam. Which of them counts depends on how you know of it.</p>
              <button type="button" class={survey.conversations.length === 0 ? "main" : undefined} onClick={onDays}>
                Look at the days
              </button>
            </>
          ) : (
            <p>There is no birthday or other date in it.</p>
          )}
        </section>
      ) : null}
      <button type="button" class="quiet" onClick={run.back}>
        Back
      </button>
    </StepPage>
  );
}

/** The box is made anew when the reading is over, and a new one says that no file was chosen. */
function show(box: HTMLInputElement, files: readonly File[]): void {
  const given = new DataTransfer();
  for (const file of files) given.items.add(file);
  box.files = given.files;
}

function Found({ run }: { readonly run: ImportRun }) {
  const survey = run.survey.value;
  if (!survey) return null;
  const { unread } = survey;
  const conversations = wholesOf(survey.conversations);
  const groups = survey.conversations.filter(({ groupChat }) => groupChat === true).length;
  return (
    <section class="stack">
      {conversations.length > 0 ? (
        <h2>
          {conversations.length === 1
            ? `${conversations[0]!.label}, 1 chat`
            : `${counted(conversations.length, "chat", "chats")}: which one is it?`}
        </h2>
      ) : null}
      {conversations.length > 1 ? <p>The others are dropped unread.</p> : null}
      <ul class="rows">
        {conversations.map((conversation) => (
          <li key={conversation.key}>
            <button type="button" onClick={() => run.choose(conversation)}>
              <span>
                <bdi>{conversation.title || conversation.label}</bdi>
                <span class="soft block small">
                  {survey.formats.length > 1 ? `${conversation.label}, ` : ""}
                  <Span conversation={conversation} unclear={run.readings.value !== undefined} />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {groups > 0 ? (
        <p>
          {conversations.length === 0
            ? "There are only groups in it, and what is written there is not between the two of you. Export the chat that is yours and theirs alone, and choose that file above."
            : `${counted(groups, "group is", "groups are")} not listed: what is written there is not between the two of you.`}
        </p>
      ) : null}
      {unread.length > 0 ? (
        <ul>
          {unread.map(({ name, failure }) => (
            <li key={name}>
              Not read: <bdi>{name}</bdi>. {failure.message} {failure.fix}
            </li>
          ))}
        </ul>
      ) : null}
      {conversations.length === 1 ? (
        <div class="actions">
          <button type="button" class="main" onClick={() => run.choose(conversations[0]!)}>
            Go on
          </button>
        </div>
      ) : null}
    </section>
  );
}

/** "41,206 messages, 3 May 2021 to 1 March 2026"; no days while it is open which they are. */
function Span({ conversation, unclear }: { readonly conversation: SurveyedConversation; readonly unclear: boolean }) {
  const { clock } = useSession();
  const { messages, first, last, group } = conversation;
  const days = unclear || first === null || last === null ? "" : `, ${daysBetween(first, last, clock.zone)}`;
  return (
    <>
      {counted(messages, "message", "messages")}
      {days}
      {group === true ? ", a group" : ""}
    </>
  );
}
