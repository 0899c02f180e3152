import { HelpNow } from "../../parts/help-now.tsx";
import { useGuidance } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { useWeek, Week } from "./week.tsx";

/** @param with.part "week" shows the week; else the hour. */
export default function NextHour({ with: { part } }: ScreenProps) {
  const { help } = useGuidance();
  const { go } = useRouter();
  const week = useWeek();
  if (part === "week") {
    return (
      <>
        <h1>The next week</h1>
        <Week week={week} />
      </>
    );
  }
  const people = week.value
    ? [week.value.person1, week.value.person2, week.value.person3].filter((one) => one.trim() !== "")
    : [];
  return (
    <>
      {help.length > 0 ? <HelpNow help={help} /> : null}
      <h1>The next hour</h1>
      <section class="stack" aria-labelledby="somebody">
        <h2 id="somebody">Somebody to call</h2>
        {people.length > 0 ? (
          <ul>
            {people.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        ) : null}
        <p>“Can you talk for ten minutes?” is enough. You need not explain anything.</p>
        <div class="actions">
          {people.length > 0 ? null : (
            <button type="button" onClick={() => go("next-hour", { part: "week" })}>
              Write down who that is
            </button>
          )}
          <button type="button" onClick={() => go("help")}>
            Help lines
          </button>
        </div>
      </section>
      <section class="stack" aria-labelledby="hour">
        <h2 id="hour">This hour</h2>
        <ol>
          <li>A glass of water, and something to eat.</li>
          <li>Shoes on, to the end of the street and back.</li>
          <li>The phone in another room for ten minutes.</li>
        </ol>
        <div class="actions">
          <button type="button" onClick={() => go("pause")}>
            The pause
          </button>
        </div>
      </section>
      <section class="stack" aria-labelledby="page-to-write">
        <h2 id="page-to-write">A page to write on</h2>
        <p>Everything you would say to them. It stays here, for you.</p>
        <div class="actions">
          <button type="button" onClick={() => go("letters")}>
            Write an unsent letter
          </button>
          <button type="button" onClick={() => go("next-hour", { part: "week" })}>
            The next week
          </button>
        </div>
      </section>
    </>
  );
}
