import { encounterCard, type PocketCard, plainCard } from "@rekindle/practice";
import { useSession } from "../../session/context.ts";
import type { Session } from "../../session/session.ts";
import { useRouter } from "../../shell/router.ts";
import { BigCard } from "./big-card.tsx";
import { CallEmergency } from "./emergency.tsx";

/**
 * Ten seconds of help for a chance encounter: from Today, from a shortcut on the home screen, or from the lock page, where
 * it holds nothing personal. An order, a fear and a no give another card.
 */
export default function Card() {
  const session = useSession();
  const router = useRouter();
  const locked = session.phase.value === "locked";
  const { card, afraid } = cardFor(session);
  return (
    <BigCard card={card} more={locked ? "If they asked you to stay away: go." : afraid && <CallEmergency />}>
      <button type="button" class="main" onClick={() => router.go("encounter-debrief")}>
        It is over, look back
      </button>
      <button type="button" onClick={() => router.replace("door")}>
        Close
      </button>
    </BigCard>
  );
}

interface Fitting {
  readonly card: PocketCard;
  readonly afraid: boolean;
}

function cardFor({ entries, clock }: Session): Fitting {
  // While locked there are none to read.
  if (entries.value.length === 0) return { card: plainCard, afraid: false };
  const card = encounterCard(entries.value, clock.now.value);
  const afraid = card.cites.includes("care/danger-now");
  return { card: afraid ? { ...card, lines: card.lines.slice(0, -1) } : card, afraid };
}
