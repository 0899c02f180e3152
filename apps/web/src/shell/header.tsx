import { useSession } from "../session/context.ts";
import { leave } from "./leave.ts";
import type { ScreenName } from "./map.ts";
import { Menu } from "./menu.tsx";
import { useRouter } from "./router.ts";

/** Leave comes first for the keyboard, though it stands last for the eye: it must be reached without thinking. */
export function Header({ title, screen }: { readonly title: string; readonly screen: ScreenName | undefined }) {
  const session = useSession();
  const router = useRouter();
  return (
    <header class="header">
      <button type="button" class="header-leave" onClick={() => leave(session)}>
        Leave
      </button>
      <button type="button" class="skip" onClick={() => document.getElementById("page")?.focus()}>
        Skip to the page
      </button>
      <p class="header-title" aria-hidden="true">
        {title}
      </p>
      <button
        type="button"
        class="header-help"
        aria-current={screen === "help" ? "page" : undefined}
        onClick={() => router.go("help")}
      >
        Help
      </button>
      <Menu />
    </header>
  );
}
