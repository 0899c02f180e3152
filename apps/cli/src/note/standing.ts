/** How it stands between the two: what they said, that it ended, how it ended. */
import type { Asking } from "./asking.ts";

export async function whereTheyStand(asking: Asking): Promise<readonly object[]> {
  const stance = await asking.one("What did they say? Only what they told you themselves.", [
    { value: "wants-to-try", label: "They want to try" },
    { value: "open", label: "They are open" },
    { value: "unsure", label: "They are unsure" },
    { value: "rejected", label: "They said no" },
    { value: "with-someone", label: "They are with somebody" },
  ]);
  return [{ kind: "stance", stance, at: await asking.when("When did they say it?") }];
}

export async function itEnded(asking: Asking): Promise<readonly object[]> {
  const endedBy = await asking.one("Who ended it?", [
    { value: "them", label: "They did" },
    { value: "me", label: "I did" },
    { value: "both", label: "Both of us" },
  ]);
  return [{ kind: "breakup", endedBy, at: await asking.when("When did it end, about?") }];
}

/** An outcome is said as of now: nothing more is asked. */
export const outcome =
  (which: "let-go" | "together" | "friends" | "reopened") => async (): Promise<readonly object[]> => [
    { kind: "outcome", outcome: which },
  ];
