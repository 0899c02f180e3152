import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";
import "./styles/shell.css";
import { temporalReady } from "./temporal/ready.ts";

// Everything that asks for a day waits for Temporal, so the app itself is loaded after it.
await temporalReady();
const { start } = await import("./start.tsx");
start(document.getElementById("app")!);
