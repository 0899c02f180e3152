import { spawn } from "node:child_process";
import { join } from "node:path";

const script = join(import.meta.dirname, "../../apps/cli/bin/rekindle.js");

/**
 * The built app, served on this machine until this process ends.
 * @returns its address. Fails where the port is taken.
 */
export async function served(port) {
  const server = spawn(process.execPath, [script, "serve", "--port", String(port)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  process.once("exit", () => server.kill());
  await new Promise((ready, failed) => {
    server.stdout.once("data", ready);
    server.once("exit", () => failed(new Error(`the app could not be served on port ${port}`)));
  });
  // It must not keep this process from ending.
  server.unref();
  server.stdout.unref();
  return `http://127.0.0.1:${port}/`;
}
