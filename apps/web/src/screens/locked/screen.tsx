import { OpenForm } from "../../parts/open-form.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

/** A neutral page: the name that was chosen, one field, "Open". Help and Leave stand in the header as everywhere. */
export default function Locked() {
  const session = useSession();
  const router = useRouter();
  const look = session.look.values.value;
  const card = look.cardWhenLocked ? (
    <button type="button" onClick={() => router.go("card")}>
      Card
    </button>
  ) : null;
  return (
    <>
      <h1>{look.name}</h1>
      {session.phase.value === "none" ? (
        <>
          <p role="alert">{session.trouble.value}</p>
          <p>You can look around and write all the same. Nothing will be kept once this page is closed.</p>
          <div class="actions">
            <button type="button" class="main" onClick={() => void session.start()}>
              Try again
            </button>
            <button type="button" onClick={session.goOnUnkept}>
              Go on without keeping
            </button>
            {card}
          </div>
        </>
      ) : (
        <OpenForm>{card}</OpenForm>
      )}
    </>
  );
}
