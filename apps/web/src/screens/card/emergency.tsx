import { helpFor } from "@rekindle/guide";
import { useFacts } from "../../session/guidance.ts";

/** "Call 999", as a link, where the country is known; else in words. */
export function CallEmergency() {
  const lines = helpFor(useFacts().profile.country, new Set(["care/violence"] as const));
  const line = lines.find((one) => one.for === "emergency");
  const number = line?.country ? /^\+?[\d ]+/.exec(line.contact)?.[0].trim() : undefined;
  if (number === undefined) return <>In danger, call the emergency number.</>;
  return (
    <>
      Call{" "}
      <a class="call" href={`tel:${number.replaceAll(" ", "")}`}>
        {number}
      </a>
      .
    </>
  );
}
