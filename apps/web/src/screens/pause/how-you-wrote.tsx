import type { Channel } from "@rekindle/journal";
import type { RefObject } from "preact";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

interface HowYouWroteProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Keeps the urge; false where it could not be kept. */
  readonly record: () => Promise<boolean>;
  readonly onBack: () => void;
}

const ways: readonly (readonly [words: string, channel: Channel])[] = [
  ["A message", "text"],
  ["A call", "call"],
  ["A mail", "email"],
  ["Online", "social"],
  ["Through a friend", "through-friend"],
  ["In person", "in-person"],
];

/** Written down with one tap, since writing it down is the hard part; what was said is nobody's business. */
export function HowYouWrote({ heading, record, onBack }: HowYouWroteProps) {
  const session = useSession();
  const { replace } = useRouter();
  async function keep(channel: Channel) {
    const [contact] = (await session.add({ kind: "contact", from: "me", channel })) ?? [];
    if (contact && (await record())) replace("slip", { entry: contact.id });
  }
  return (
    <>
      <h1 ref={heading}>You wrote to them. How?</h1>
      <p>That happens. It is written down with one tap, and what you wrote stays yours.</p>
      <ul class="doors">
        {ways.map(([words, channel]) => (
          <li key={channel}>
            <button type="button" onClick={() => void keep(channel)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={onBack}>
        Back
      </button>
    </>
  );
}
