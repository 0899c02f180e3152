/** The checker off the main thread: rules at once, the small model when its file has come, the encoder after a pause. */
import { createReader } from "@rekindle/messages";
import { createDesk } from "./desk.ts";
import type { ModelFiles, ToPage, ToWorker } from "./protocol.ts";

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
  if ("models" in data) void load(data.models);
  else if ("drop" in data) desk.drop(data.drop);
  else desk.take(data);
};

/** Without a file the tiers before it go on alone; the next visit asks again. */
async function load(files: ModelFiles): Promise<void> {
  const keystroke = await bytesAt(files.keystroke);
  if (!keystroke) return;
  desk.upgrade(createReader({ keystroke }));
  const encoder = await bytesAt(files.encoder);
  // A browser that forbids WebAssembly keeps the quick tiers.
  if (encoder && typeof WebAssembly !== "undefined") desk.deepen(createReader({ keystroke, encoder }));
}

async function bytesAt(address: string): Promise<Uint8Array | undefined> {
  const file = await fetch(address).catch(() => undefined);
  return file?.ok ? new Uint8Array(await file.arrayBuffer()) : undefined;
}
