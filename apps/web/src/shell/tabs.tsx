import { TabIcon } from "../parts/icons.tsx";
import { useSession } from "../session/context.ts";
import { type Tab, tabs } from "./map.ts";
import { useRouter } from "./router.ts";

/** Five tabs, the same in every state: a tab that vanishes is a puzzle, and tells whoever looks that something happened. */
export function Tabs({ current }: { readonly current: Tab | null }) {
  const { go } = useRouter();
  const { phase } = useSession();
  if (phase.value === "starting" || phase.value === "locked" || phase.value === "none") return null;
  return (
    <nav class="tabs" aria-label="Main">
      <ul>
        {tabs.map(({ tab, word }) => (
          <li key={tab}>
            <button type="button" aria-current={current === tab ? "page" : undefined} onClick={() => go(tab)}>
              <TabIcon tab={tab} />
              <span>{word}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
