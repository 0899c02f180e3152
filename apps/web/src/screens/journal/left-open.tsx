import { useEffect, useState } from "preact/hooks";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";
import { laterIn } from "../import/later.ts";

/** Sentences of theirs that wait for an answer, and what holds until then. */
export function LeftOpen() {
  const session = useSession();
  const { go } = useRouter();
  const [count, setCount] = useState(0);
  useEffect(() => {
    void laterIn(session).then(({ sentences }) => setCount(sentences.length));
  }, []);
  if (count === 0) return null;
  return (
    <Notice kind="care">
      <p>
        {count === 1 ? "One sentence of theirs waits" : `${count} sentences of theirs wait`} for an answer. Until then
        we read {count === 1 ? "it" : "them"} as stop.
      </p>
      <div class="actions">
        <button type="button" onClick={() => go("import", { ask: "later" })}>
          Look at {count === 1 ? "it" : "them"}
        </button>
      </div>
    </Notice>
  );
}
