import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/forms.css";
import "./styles/shell.css";
import "./styles/shell-wide.css";
import { breath } from "./session/breath.ts";
import { wasLeft } from "./shell/left.ts";
import { temporalReady } from "./temporal/ready.ts";

async function begin(): Promise<void> {
  // Everything that asks for a day waits for Temporal, so the app itself is loaded after it.
  await temporalReady();
  const { start } = await import("./start.tsx");
  // Reading the scripts was one task; what they begin is the next.
  await breath();
  await start(document.getElementById("app")!);
}

if (!wasLeft()) void begin();
