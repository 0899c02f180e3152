import type { ComponentChildren } from "preact";
import type { ScreenName } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";
import { usePractised } from "../practice/records.ts";
import { Exit } from "./exit.tsx";
import { Locking } from "./locking.tsx";
import { Looks } from "./looks.tsx";
import { Plan } from "./plan.tsx";
import { PracticeRuns } from "./practice.tsx";
import { Reminders } from "./reminders.tsx";
import { Texts, useTextsKept } from "./texts.tsx";
import { useValues } from "./values.ts";
import "./settings.css";

/** Who can open this, and how to be rid of it. */
export default function Settings() {
  const { go } = useRouter();
  const practised = usePractised();
  const texts = useTextsKept();
  const now = useValues(practised.value?.most, texts.value);
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
      <Part title="Lock" now={now.lock}>
        <Locking />
      </Part>
      <Part title="Leave, and a shared phone" now={now.shared}>
        <Exit />
      </Part>
      <Part title="Looks and name" now={now.looks}>
        <Looks />
      </Part>
      <Part title="Plan" now={now.plan}>
        <Plan />
      </Part>
      <Part title="Practice" now={now.practice}>
        <PracticeRuns practised={practised} />
      </Part>
      <Part title="Texts of imported chats" now={now.texts}>
        <Texts until={texts} />
      </Part>
      <Part title="Reminders" now="no notifications">
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

interface PartProps {
  readonly title: string;
  /** How it is set now. */
  readonly now: string | undefined;
  readonly children: ComponentChildren;
}

function Part({ title, now, children }: PartProps) {
  return (
    <details class="part">
      <summary>
        <span>{title}</span> {now === undefined ? null : <span class="soft small now">{now}</span>}
      </summary>
      <div class="stack">{children}</div>
    </details>
  );
}
