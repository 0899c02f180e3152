import { helpFor } from "@rekindle/guide";
import { useSession } from "../../session/context.ts";

/** "Call 999", as a link, where the country is known; else in words. */
export function CallEmergency({ country }: { readonly country: string | undefined }) {
  const { look } = useSession();
  const known = (country ?? look.values.value.country) || undefined;
  const line = helpFor(known, new Set(["care/violence"] as const)).find((one) => one.for === "emergency");
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
