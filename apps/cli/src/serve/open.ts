import { spawn } from "node:child_process";

/** The command that opens an address in the browser of a desktop; undefined where there is none to open it on. */
export function browserCommand(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): readonly [command: string, ...words: string[]] | undefined {
  if (env.CI || env.SSH_CONNECTION) return undefined;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}

/** Opens the address where there is a browser; the address was printed, so a failure needs no word. */
export function openInBrowser(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): void {
  const found = browserCommand(env, platform);
  if (!found) return;
  const [command, ...words] = found;
  const child = spawn(command, [...words, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
