import { helpCountries, helpFor, type Help as Line } from "@rekindle/guide";
import { useId } from "preact/hooks";
import { HelpLine } from "../../parts/help-line.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

const nothingCited: Parameters<typeof helpFor>[1] = new Set();

const kinds: readonly { readonly for: Line["for"]; readonly title: string }[] = [
  { for: "emergency", title: "In danger now" },
  { for: "crisis", title: "Thoughts of ending your life" },
  { for: "violence", title: "Violence, threats, control" },
  { for: "other", title: "Other lines" },
];

/** Help lines: readable locked and offline. The country is asked or comes from the settings, never from the device's place. */
export default function Help() {
  const { entries, look, phase } = useSession();
  const { go } = useRouter();
  const id = useId();
  const recorded = entries.value.findLast((entry) => entry.kind === "profile" && entry.country !== undefined);
  const country =
    look.values.value.country || (recorded?.kind === "profile" ? (recorded.country ?? "").toUpperCase() : "");
  const lines = helpFor(country === "" ? undefined : country, nothingCited);
  const emergency = lines.find((line) => line.for === "emergency");
  return (
    <>
      <h1>Help lines</h1>
      <p>You do not need to be in danger to call. They talk with people who are not sure, too.</p>
      <div class="field">
        <label for={id}>Country</label>
        <select id={id} value={country} onChange={(event) => look.set({ country: event.currentTarget.value })}>
          <option value="">Not chosen</option>
          {helpCountries.map((item) => (
            <option key={item.country} value={item.country}>
              {item.place}
            </option>
          ))}
        </select>
      </div>
      {kinds.map(({ for: kind, title }) => {
        const own = lines.filter((line) => line.for === kind);
        return own.length === 0 ? null : (
          <section key={kind} class="card" data-help={kind}>
            <h2>{title}</h2>
            <ul class="help-lines">
              {own.map((line) => (
                <HelpLine key={line.contact} line={line} nameless />
              ))}
            </ul>
          </section>
        );
      })}
      {phase.value === "new" || phase.value === "open" ? (
        <button type="button" onClick={() => go("contacted")}>
          Somebody keeps contacting me
        </button>
      ) : null}
      <p>
        {country !== "" && !lines.some((line) => line.for === "crisis")
          ? "We know of no line here for thoughts of ending your life. The emergency number is right for that, too. "
          : ""}
        Not checked lately. If a line does not answer, call{" "}
        {emergency?.contact.replaceAll(";", " or") ?? "your emergency number"}.
        {country === "" ? " A doctor, a pharmacy or the emergency number can name a line near you." : ""}
      </p>
      <p class="soft">
        Calls can show on a bill or in the call list. A phone box, a friend's phone or a chat in a private window leaves
        less.
      </p>
    </>
  );
}
