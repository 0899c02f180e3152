import { useEffect, useRef } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

interface AfterHoldProps {
  /** "08:00", "Sunday 12 April" */
  readonly until: string;
  readonly night: boolean;
  /** Three times this night: writing on may be a wish to talk. */
  readonly often: boolean;
  readonly onMore: () => void;
}

/** What is said once a draft is held: that nothing was sent, and how to end the evening. */
export function AfterHold({ until, night, often, onMore }: AfterHoldProps) {
  const session = useSession();
  const { go } = useRouter();
  const section = useRef<HTMLElement>(null);
  // The button that was pressed is gone; whoever goes by keyboard continues here.
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} class="stack" aria-label="Held">
      {night ? (
        <p role="status">
          It is held. Nothing was sent. Now: water, a light off, phone in another room. If sleep does not come, that is
          common and passes.
        </p>
      ) : (
        <p role="status">Held until {until}. Nothing was sent.</p>
      )}
      {often ? (
        <div class="card">
          <p>Would it help to talk to somebody now?</p>
          <div class="actions">
            <button type="button" onClick={() => go("help")}>
              Help lines
            </button>
            <button type="button" onClick={() => go("next-hour")}>
              A friend
            </button>
            <button type="button" onClick={() => go("pause")}>
              The pause
            </button>
          </div>
        </div>
      ) : null}
      <div class="actions">
        {night ? (
          <button type="button" class="main" onClick={session.lock}>
            Close for tonight
          </button>
        ) : (
          <button type="button" class="main" onClick={() => go("today")}>
            Today
          </button>
        )}
        <button type="button" onClick={onMore}>
          Write on
        </button>
      </div>
    </section>
  );
}
