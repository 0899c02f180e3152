import { spellDay } from "@rekindle/guide";
import { Empty, Notice } from "../../parts/text.tsx";
import { useFacts } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import { type Period, type Reached, theirSide, ways } from "./count.ts";
import "./their-side.css";

const wayWords: Readonly<Record<Reached, string>> = {
  messages: "Messages",
  calls: "Calls",
  "missed-calls": "Missed calls",
  gifts: "Gifts",
  likes: "Social media",
  "through-friends": "Through friends",
  "in-person": "In person",
  "turning-up": "Turning up",
};

/** The sum that nobody sees while adding to it. Always open, whatever the verdict. */
export default function TheirSide() {
  const facts = useFacts();
  const { go } = useRouter();
  const periods = theirSide(facts, [7, 30, 90]);
  const [, month, quarter] = periods as [Period, Period, Period];
  const quiet = quarter.tried === 0;
  return (
    <>
      <h1>From their side</h1>
      {facts.pursuit ? <ManyAttempts /> : null}
      <p>This is what reached them, counted from your entries.</p>
      {quiet ? (
        <Empty>Nothing from you in 90 days. From their side it is quiet.</Empty>
      ) : (
        <p class="their-side-sum">{sentence(month.tried > 0 ? month : quarter)}</p>
      )}
      {quiet && quarter.began === 0 ? null : <Counts periods={periods} />}
      <button
        type="button"
        class="quiet"
        onClick={() => go("add", { kind: "contact", from: "me", next: "their-side" })}
      >
        Something is missing
      </button>
    </>
  );
}

/** "In 30 days you reached out 9 times. They answered once." */
function sentence({ days, tried, answered }: Period): string {
  return `In ${days} days you reached out ${times(tried)}. ${
    answered === 0 ? "They did not answer." : `They answered ${times(answered)}.`
  }`;
}

const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

function Counts({ periods }: { readonly periods: readonly Period[] }) {
  const used = ways.filter((way) => periods.some(({ by }) => by[way]));
  return (
    <table class="counts">
      <caption class="unseen">What reached them in the last days</caption>
      <thead>
        <tr>
          <th scope="col">Last</th>
          {periods.map(({ days }) => (
            <th key={days} scope="col">
              {days} days
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">You tried</th>
          {periods.map(({ days, tried }) => (
            <td key={days}>{tried}</td>
          ))}
        </tr>
        {used.map((way) => (
          <tr key={way}>
            <th scope="row" class="counts-part">
              {wayWords[way]}
            </th>
            {periods.map(({ days, by }) => (
              <td key={days}>{by[way] ?? 0}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">They answered</th>
          {periods.map(({ days, answered }) => (
            <td key={days}>{answered}</td>
          ))}
        </tr>
        <tr class="counts-below">
          <th scope="row">They began</th>
          {periods.map(({ days, began }) => (
            <td key={days}>{began}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** Design/screens.md, 15.14: said once a rule applies, and only then. */
function ManyAttempts() {
  const { pursuit, today } = useFacts();
  const { go } = useRouter();
  if (!pursuit) return null;
  const last = pursuit.contacts.at(-1)!;
  const count = pursuit.contacts.length;
  return (
    <Notice kind="care">
      <p>
        {today - last.day <= 1 ? "In the last 24 hours" : `Within 24 hours, until ${spellDay(last.day, today)},`} you
        reached out {count} times, without an answer.
      </p>
      <p>
        From their side that can feel like being followed, even when each one was kind. Nothing more now: no sorry, no
        explanation. Help with messages is off until {spellDay(last.day + 30, today)}. Who can you sit with today?
      </p>
      <div class="actions">
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
        <button type="button" onClick={() => go("help")}>
          Help lines
        </button>
      </div>
    </Notice>
  );
}
