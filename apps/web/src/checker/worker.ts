/** The checker off the main thread: rules at once, the small model when its file has come. */
import { createReader } from "@rekindle/messages";
import { createDesk } from "./desk.ts";
import type { ToPage, ToWorker } from "./protocol.ts";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage: (answer: ToPage) => void;
};

const desk = createDesk(
  createReader(),
  (answer) => scope.postMessage(answer),
  // A task, not a microtask: texts that came meanwhile are taken first, and the newest wins.
  (run, ms) => void setTimeout(run, ms),
);

scope.onmessage = ({ data }) => {
  if ("models" in data) void load(data.models.keystroke);
  else if ("drop" in data) desk.drop(data.drop);
  else desk.take(data);
};

/** Without its file the rules go on alone; the next visit asks again. */
async function load(address: string): Promise<void> {
  const file = await fetch(address).catch(() => undefined);
  if (!file?.ok) return;
  desk.upgrade(createReader({ keystroke: new Uint8Array(await file.arrayBuffer()) }));
}
