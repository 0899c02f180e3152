import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import type { LookValues } from "../../session/look.ts";

const themeWords: Readonly<Record<LookValues["theme"], string>> = {
  system: "as the device",
  light: "light",
  dark: "dark",
  contrast: "high contrast",
};

/** How each part is set now, in a few words. */
export function useValues() {
  const { look, ways } = useSession();
  const { profile } = useFacts();
  const { theme, name, lockAfter, shared } = look.values.value;
  const guarded = ways.value.some(({ kind }) => kind === "passphrase");
  return {
    lock: guarded ? `after ${lockAfter === 1 ? "1 minute" : `${lockAfter} minutes`}` : "no passphrase",
    shared: shared === "no" ? "nobody else looks" : shared === "maybe" ? "somebody may look" : "not answered",
    looks: `${name}, ${themeWords[theme]}`,
    plan: `${profile.quietDays ?? 30} quiet days`,
  };
}
