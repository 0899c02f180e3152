import { useEffect, useState } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { newId } from "../../session/ids.ts";
import { useRouter } from "../../shell/router.ts";
import { BoundaryQuestion } from "../they-wrote/boundary-question.tsx";
import type { BoundaryAnswer } from "../they-wrote/record.ts";
import { entriesOf } from "./answers.ts";
import { keepLater, type Later, laterIn } from "./later.ts";

/** The sentences that were left for later, one at a time, at any later time. */
export function OpenQuestions() {
  const session = useSession();
  const { replace } = useRouter();
  const [later, setLater] = useState<Later>();
  const [place, setPlace] = useState(0);
  useEffect(() => {
    void laterIn(session).then(setLater);
  }, []);
  const found = later?.sentences[place];

  async function answer(given: BoundaryAnswer | undefined) {
    if (!found) return;
    const made = given ? entriesOf(found, given, { now: session.clock.renew(), newId }) : [];
    if (made.length > 0) {
      if (!(await session.addWhole(made))) return;
      await keepLater(session, [], [], new Set([found.id]));
    }
    setPlace(place + 1);
  }
  if (!later) return <h1>What they may have asked</h1>;
  return (
    <>
      <h1>What they may have asked</h1>
      {found ? (
        <>
          <p class="soft">
            {place + 1} of {later.sentences.length}
          </p>
          <BoundaryQuestion
            key={found.id}
            open={{ sentence: found.sentence, at: found.at, channel: found.channel, plain: found.weight === "clear" }}
            onAnswer={(given) => void answer(given)}
          />
          <button type="button" class="quiet" onClick={() => void answer(undefined)}>
            Later: until then it is read as stop
          </button>
        </>
      ) : (
        <>
          <p>That was the last one for now.</p>
          <button type="button" class="main" onClick={() => replace("today")}>
            Today
          </button>
        </>
      )}
    </>
  );
}
