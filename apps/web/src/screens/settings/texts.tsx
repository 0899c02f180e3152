import { type Signal, useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";
import { useEffect } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { dropTexts, textsKeptUntil } from "../../session/imported-texts.ts";

/** The day up to which texts are kept; undefined where there are none, and until it was read. */
export function useTextsKept(): Signal<string | undefined> {
  const { sealed } = useSession();
  const until = useSignal<string | undefined>(undefined);
  useEffect(() => {
    void textsKeptUntil(sealed).then((day) => {
      until.value = day;
    });
  }, []);
  return until;
}

/** Texts of imported chats: until when they are kept, and a way to drop them sooner. */
export function Texts({ until }: { readonly until: Signal<string | undefined> }) {
  const session = useSession();
  const { today } = useFacts();
  const said = useSignal("");
  async function drop() {
    said.value =
      (await dropTexts(session)) ?? "The texts are gone from here. A no that you confirmed stays in the journal.";
    until.value = await textsKeptUntil(session.sealed);
  }
  return (
    <>
      {until.value === undefined ? (
        <p>No texts of imported chats are kept. An import drops them, unless you choose a day there.</p>
      ) : (
        <>
          <p>Kept until {spellDay(readDay(until.value) ?? today, today)}, then dropped.</p>
          <button type="button" onClick={() => void drop()}>
            Drop them now
          </button>
        </>
      )}
      <p role="status">{said.value}</p>
    </>
  );
}
