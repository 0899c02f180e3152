import type { ComponentChildren } from "preact";
import type { ScreenName } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";
import { Exit } from "./exit.tsx";
import { Locking } from "./locking.tsx";
import { Looks } from "./looks.tsx";
import { Plan } from "./plan.tsx";
import { Reminders } from "./reminders.tsx";
import { Texts } from "./texts.tsx";
import "./settings.css";

/** Who can open this, and how to be rid of it. */
export default function Settings() {
  const { go } = useRouter();
  const row = (screen: ScreenName, words: string) => (
    <li>
      <button type="button" onClick={() => go(screen)}>
        {words}
      </button>
    </li>
  );
  return (
    <>
      <h1>Settings</h1>
      <Part title="Lock">
        <Locking />
      </Part>
      <Part title="Leave, and a shared phone">
        <Exit />
      </Part>
      <Part title="Looks and name">
        <Looks />
      </Part>
      <Part title="Plan">
        <Plan />
      </Part>
      <Part title="Texts of imported chats">
        <Texts />
      </Part>
      <Part title="Reminders">
        <Reminders />
      </Part>
      <ul class="rows">
        {row("backup", "Backup")}
        {row("page-to-show", "A page to show")}
        {row("erase", "Erase")}
        {row("about", "About")}
      </ul>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="part">
      <summary>{title}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
