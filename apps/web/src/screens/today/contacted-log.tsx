import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";

/** The way back to the log of being contacted, once it holds something. */
export function ContactedLog() {
  const { sealed, vault } = useSession();
  const { go } = useRouter();
  const any = useSignal(false);
  useEffect(
    () => void sealed.list(sealedNames.contacted).then(({ length }) => (any.value = length > 0)),
    [vault.value],
  );
  if (!any.value) return null;
  return (
    <button type="button" class="quiet" onClick={() => go("contacted")}>
      Your log of being contacted
    </button>
  );
}
