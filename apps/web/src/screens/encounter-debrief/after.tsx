import { Notice } from "../../parts/text.tsx";
import { useGuidance } from "../../session/guidance.ts";
import { isForYou } from "../../session/opens.ts";
import { type EncounterForm, lingered } from "./form.ts";

/** What is said once it is written down: nothing follows from an encounter, least of all a message. */
export function After({ said }: { readonly said: EncounterForm }) {
  const guidance = useGuidance();
  return (
    <>
      {isForYou(guidance) ? (
        <p>It is noted. Nothing has to follow, and nothing is put right by a message.</p>
      ) : (
        afterWords(said).map((words) => <p key={words}>{words}</p>)
      )}
      {isForYou(guidance) ? (
        <Notice kind="care">
          <p>
            {guidance.headline} {guidance.line}
          </p>
        </Notice>
      ) : null}
    </>
  );
}

function afterWords(said: EncounterForm): readonly string[] {
  const words =
    said.went === "well"
      ? ["Good that it was easy. Now nothing for a week: no “nice to see you” message. It stands by itself."]
      : said.went === "badly"
        ? ["It was one moment. Nothing needs repairing by message."]
        : ["It is noted. Now nothing for a week: it stands by itself."];
  return lingered(said)
    ? [...words, "It went past ten minutes. Next time, leave a little earlier, while it is easy."]
    : words;
}
