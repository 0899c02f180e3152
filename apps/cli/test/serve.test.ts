/** `rekindle serve`: the files of one folder, to this machine alone, and nothing else to anybody. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { policy } from "../../web/build/policy.ts";
import { BadInput } from "../src/command.ts";
import { browserCommand } from "../src/serve/open.ts";
import { type Serving, serveFolder, serveOnFirstFree } from "../src/serve/server.ts";

const outside = mkdtempSync(join(tmpdir(), "rekindle-serve-"));
const folder = join(outside, "app");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(outside, "secret.txt"), "a secret");
writeFileSync(join(folder, "index.html"), "<!doctype html><title>Notes</title>");
writeFileSync(join(folder, "assets/start-abcd1234.js"), "export {};");
writeFileSync(join(folder, "sw.js"), "");

let server: Serving;
beforeAll(async () => {
  server = await serveFolder(folder, 0);
});
afterAll(() => server.stop());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
const get = (path: string, { method = "GET", host = `127.0.0.1:${server.port}` } = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    ask({ host: "127.0.0.1", port: server.port, path, method, headers: { host } }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", fail)
      .end();
  });

test("the page and its files come with their types, and the page is never kept for good", async () => {
  expect(await get("/")).toMatchObject({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  });
  expect(await get("/?card")).toMatchObject({ status: 200 });
  expect((await get("/sw.js")).headers["cache-control"]).toBe("no-cache");
  const script = await get("/assets/start-abcd1234.js");
  expect(script.headers).toMatchObject({ "content-type": "text/javascript; charset=utf-8" });
  expect(script.headers["cache-control"]).toContain("immutable");
  expect(await get("/nowhere.js")).toMatchObject({ status: 404 });
});

test("no address leads out of the folder, however it is written", async () => {
  for (const path of [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/x//../../secret.txt",
    "/%00",
    "/%",
    `/${"../".repeat(20)}etc/passwd`,
    "/../app-other/x",
  ]) {
    const { status, body } = await get(path);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(body, path).not.toContain("secret");
    expect(body, path).not.toContain("root:");
  }
});

test("a request that names another host gets nothing: a page elsewhere may point its own name at this machine", async () => {
  for (const host of ["evil.example", `evil.example:${server.port}`, "127.0.0.1.evil.example", "localhost.evil"]) {
    expect((await get("/", { host })).status, host).toBe(403);
  }
  expect((await get("/", { host: `localhost:${server.port}` })).status).toBe(200);
});

test("nothing can be sent to it: only reading is answered", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
    expect((await get("/", { method })).status, method).toBe(405);
  }
  const head = await get("/", { method: "HEAD" });
  expect(head).toMatchObject({ status: 200, body: "" });
});

test("every answer forbids what the page must not do, refusals too", async () => {
  for (const answer of [await get("/"), await get("/nowhere"), await get("/", { method: "POST" })]) {
    const { headers } = answer;
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
    expect(headers["content-security-policy"]).not.toContain("'unsafe-eval'");
    expect(headers).toMatchObject({
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});

test("the policy in the page is the one in the headers, but for the part that counts in a header alone", async () => {
  const rules = (text: string) => text.split("; ").sort();
  const sent = rules(String((await get("/")).headers["content-security-policy"]));
  expect(sent.filter((rule) => !rule.startsWith("frame-ancestors"))).toEqual(rules(policy));
});

test("only this machine can reach it", async () => {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .flatMap((found) => (found && !found.internal && found.family === "IPv4" ? [found.address] : []));
  for (const address of addresses) {
    const reached = await new Promise((done) => {
      const socket = connect(server.port, address, () => done(true)).on("error", () => done(false));
      socket.setTimeout(500, () => done(false));
    });
    expect(reached, address).toBe(false);
  }
  expect(server.address).toBe(`http://127.0.0.1:${server.port}/`);
});

test("a port that is taken is one clear line, with one that may be free", async () => {
  await expect(serveFolder(folder, server.port)).rejects.toThrow(BadInput);
  await expect(serveFolder(folder, server.port)).rejects.toThrow(/is taken; accepted: .*--port/);
});

test("who asked for no port gets the next free one, and the one that runs there goes on", async () => {
  const second = await serveOnFirstFree(folder, server.port, 20);
  const third = await serveOnFirstFree(folder, server.port, 20);
  try {
    expect(second.port).toBeGreaterThan(server.port);
    expect(third.port).toBeGreaterThan(second.port);
    expect((await get("/")).status).toBe(200);
    await expect(serveOnFirstFree(folder, server.port, 1)).rejects.toThrow(/is taken/);
  } finally {
    second.stop();
    third.stop();
  }
});

test("text comes packed to whoever can unpack it, the same bytes, and pictures and models as they are", async () => {
  writeFileSync(join(folder, "model.bin"), "model");
  const asked = async (path: string, encoding: string) => {
    const response = await fetch(server.address + path, { headers: { "accept-encoding": encoding } });
    return { encoding: response.headers.get("content-encoding"), body: await response.text() };
  };
  const script = { encoding: "gzip", body: "export {};" };
  expect(await asked("assets/start-abcd1234.js", "gzip, br")).toEqual(script);
  expect(await asked("assets/start-abcd1234.js", "identity")).toEqual({ ...script, encoding: null });
  expect(await asked("model.bin", "gzip")).toEqual({ encoding: null, body: "model" });
});

test("a broken link and a folder are not there, and do not stop it", async () => {
  symlinkSync(join(outside, "gone"), join(folder, "broken.js"));
  expect((await get("/broken.js")).status).toBe(404);
  expect((await get("/assets")).status).toBe(404);
  expect((await get("/")).status).toBe(200);
});

test("a browser is opened on a desktop, and nowhere else", () => {
  expect(browserCommand({ DISPLAY: ":0" }, "linux")).toEqual(["xdg-open"]);
  expect(browserCommand({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toEqual(["xdg-open"]);
  expect(browserCommand({}, "linux")).toBeUndefined();
  expect(browserCommand({ DISPLAY: ":0", CI: "true" }, "linux")).toBeUndefined();
  expect(browserCommand({ DISPLAY: ":10", SSH_CONNECTION: "x" }, "linux")).toBeUndefined();
  expect(browserCommand({}, "darwin")).toEqual(["open"]);
  expect(browserCommand({}, "win32")?.[0]).toBe("cmd");
});

const built = existsSync(join(import.meta.dirname, "../../web/dist/index.html"));

test.skipIf(!built)(
  "a script is told the address in one document, and the app is there (needs the built app)",
  async () => {
    const main = JSON.stringify(join(import.meta.dirname, "../src/main.ts"));
    const child = spawn(process.execPath, [
      "--conditions=source",
      "--input-type=module",
      "-e",
      `const { main } = await import(${main}); process.exitCode = await main(["serve", "--port", "0", "--json"]);`,
    ]);
    try {
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      const { address, port } = JSON.parse(line.toString()) as { address: string; port: number };
      expect(address).toBe(`http://127.0.0.1:${port}/`);
      expect((await fetch(address)).status).toBe(200);
    } finally {
      child.kill();
    }
  },
);
