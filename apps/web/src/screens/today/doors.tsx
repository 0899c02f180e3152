import type { Guidance } from "@rekindle/guide";
import type { ScreenName } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";

type Door = readonly [words: string, screen: ScreenName];

const usual: readonly Door[] = [
  ["I want to write", "write"],
  ["They wrote to me", "they-wrote"],
  ["I just ran into them", "card"],
  ["The urge is strong", "pause"],
];

const afterANo: readonly Door[] = [
  ["The next hour", "next-hour"],
  ["They wrote to me", "they-wrote"],
  ["I just ran into them", "card"],
  ["Help lines", "help"],
  ["Closing path", "closing"],
];

/** The quick ways in. After a no, a fear or an order they lead to what helps tonight, not towards the other person. */
export function Doors({ step }: { readonly step: Guidance["step"] }) {
  const { go } = useRouter();
  const doors = step === "protected" ? afterANo : usual;
  return (
    <ul class="doors" aria-label="What is happening?">
      {doors.map(([words, screen]) => (
        <li key={screen}>
          <button type="button" onClick={() => go(screen)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
