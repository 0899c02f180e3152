import type { FormatId } from "@rekindle/imports";
import { apps } from "../../words/apps.ts";
import texts from "./data/texts.json" with { type: "json" };

const howTo: Readonly<Record<FormatId, string>> = texts.howTo;

/** How an export is made, app by app: before the first file, and under the box for whoever gave a wrong one. */
export const HowTo = () => (
  <details class="more">
    <summary>How to export a chat</summary>
    <p class="soft">As it was in November 2026. The menus change their words now and then.</p>
    <dl class="facts">
      {Object.entries(howTo).map(([id, words]) => (
        <div key={id}>
          <dt>{apps[id as FormatId]}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </details>
);
