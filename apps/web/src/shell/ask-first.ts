import { useSession } from "../session/context.ts";
import type { ScreenName } from "./map.ts";
import { useRouter } from "./router.ts";

/**
 * The three questions of the first start, at the moment when something depends on them. Gives a function that goes to
 * `next` at once where they have been answered, and otherwise asks what is open and goes there afterwards.
 */
export function useAskFirst(): (next: ScreenName) => void {
  const session = useSession();
  const router = useRouter();
  return (next) => {
    if (questionsOpen(session)) router.go("questions", { next });
    else router.go(next);
  };
}

/** True while the safety question or the break-up has no answer at all ("I am not sure" is one). */
export function questionsOpen(session: ReturnType<typeof useSession>): boolean {
  const has = (kind: string) => session.entries.value.some((entry) => entry.kind === kind);
  return !has("screening") || !has("breakup");
}
