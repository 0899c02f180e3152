import { useSignal } from "@preact/signals";
import { bySentence, rulesCiting } from "@rekindle/guide";
import { chapters, points } from "@rekindle/guide/library";
import { Field } from "../../parts/field.tsx";
import { Empty, Notice } from "../../parts/text.tsx";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { reasonClosed } from "../../session/opens.ts";
import type { ScreenName } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";
import { Point } from "./point.tsx";
import "./guide.css";

const ways: readonly (readonly [words: string, screen: ScreenName])[] = [
  ["Help lines", "help"],
  ["Closing path", "closing"],
  ["When I stop", "stopping"],
  ["Looking back", "review"],
  ["Where we depart", "departures"],
  ["Sources", "sources"],
];

/** What can be found by words: the point as the guide says it, and what we say of it. */
const texts = new Map<string, string>(
  points.map((point) => [
    point.id,
    [point.text, ...rulesCiting(point.id).flatMap(({ say, why }) => [typeof say === "string" ? say : "", why])]
      .join(" ")
      .toLowerCase(),
  ]),
);

/** The guide to read: every point, what speaks for it and against it, and where we depart. Always open. */
export default function Guide() {
  const { go } = useRouter();
  const guidance = useGuidance();
  const facts = useFacts();
  const looked = useSignal("");
  const words = looked.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = points.filter(({ id }) => words.every((word) => texts.get(id)!.includes(word)));
  const off = guidance.step === "protected" || guidance.step === "closed";
  return (
    <>
      <h1>Guide</h1>
      <ul class="doors">
        {ways.map(([text, screen]) => (
          <li key={screen}>
            <button type="button" onClick={() => go(screen)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p>
        What a well-known self-help guide says, point by point in our words, with what studies say for and against it.
        They speak of people in general. None of them says how the two of you will go on.
      </p>
      <Field label="Find in the guide" value={looked.value} onText={(text) => (looked.value = text)} />
      <p role="status" class="soft">
        {words.length === 0 ? "" : found.length === 1 ? "One point." : `${found.length} points.`}
      </p>
      {found.length === 0 ? (
        <Empty>
          {words.length === 1
            ? "No point has this word. Another one may."
            : "No point has all these words. One finds more."}
        </Empty>
      ) : null}
      {chapters.map(({ id, title }) => {
        const own = found.filter((point) => point.id.startsWith(`${id}/`));
        return own.length === 0 ? null : (
          <section key={id} class="chapter">
            <h2>{title}</h2>
            {off && id !== "process" && id !== "absence" ? (
              <Notice kind="care">This does not apply now: {reasonClosed(guidance, facts)}.</Notice>
            ) : null}
            {[...bySentence(own)].map(([sentence, same]) => (
              <Point key={sentence} points={same} open={words.length > 0 && own.length < 4} />
            ))}
          </section>
        );
      })}
    </>
  );
}
