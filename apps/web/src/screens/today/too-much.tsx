import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

const counts = ["", "", "", "", "", "", "", "", "", "nine", "ten", "eleven", "twelve"];

/** Said kindly, once the app is opened more often than it can help. Nothing is taken away but the signs page. */
export function TooMuch({ count }: { readonly count: number }) {
  const { go } = useRouter();
  const { lock } = useSession();
  return (
    <Notice kind="care">
      <p>
        You have opened this {counts[count] ?? String(count)} times today. The signs page rests until tomorrow. Ten
        minutes outside, or a friend, may do more.
      </p>
      <div class="actions">
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
        <button type="button" onClick={lock}>
          Close until tomorrow
        </button>
      </div>
    </Notice>
  );
}
