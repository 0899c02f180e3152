import type { Guidance } from "@rekindle/guide";
import { useEffect } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";

/** Says once, on opening and to a screen reader alone, that the verdict is another than last time. Never by notification. */
export function useChangedVerdict({ rule, contact, headline, today }: Guidance): void {
  const { sealed, vault } = useSession();
  const announce = useAnnounce();
  const open = vault.value !== undefined;
  useEffect(() => {
    if (!open) return;
    const name = sealedNames.setting("last-verdict");
    const standing = `${contact.verdict} ${rule}`;
    void sealed.get(name).then((text) => {
      const [day, before] = text?.split("\n") ?? [];
      if (before === standing) return;
      if (before !== undefined) {
        announce(`Changed since ${day === today ? "you last looked" : "last time"}: ${headline}`);
      }
      void sealed.set(name, `${today}\n${standing}`);
    });
  }, [open, rule, contact.verdict]);
}
