import type { Around, Draft } from "../../drafts/draft.ts";
import { Tick } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";

const toggles = [
  { name: "drink", words: "I have had a drink, or something" },
  { name: "angry", words: "I am angry" },
  { name: "news", words: "I just had news" },
] as const;

/** What makes a message wait: said by the person, never guessed. */
export function TonightTicks({ draft, tonight }: { readonly draft: Draft; readonly tonight: Around["tonight"] }) {
  const { clock } = useSession();
  return (
    <fieldset class="choice tonight">
      <legend>Right now</legend>
      <div class="choice-options">
        {toggles.map(({ name, words }) => (
          <Tick
            key={name}
            words={words}
            checked={tonight[name] !== undefined}
            onChange={(checked) => {
              const { [name]: _, ...others } = tonight;
              draft.change({ tonight: checked ? { ...others, [name]: clock.renew() } : others });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
