import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { passphrase } from "./support/app.ts";
import { beginWith } from "./support/begin.ts";
import { type Hosted, hosted } from "./support/hosted.ts";

const test = base.extend<{ host: Hosted }>({
  host: async ({ page }, use) => {
    const host = await hosted();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await use(host);
    host.close();
    expect(errors, "the page reported errors").toEqual([]);
  },
});
test.use({ serviceWorkers: "allow" });

const ready = (page: Page) =>
  page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return (
      navigator.serviceWorker.controller !== null && (await caches.keys()).some((name) => name.startsWith("files-"))
    );
  });
const inUse = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open("versions")).match(new URL("in-use", location.href).href))?.text(),
  );
const offlineAt = async (context: BrowserContext, host: Hosted) => {
  await context.setOffline(true);
  host.asked();
};

test("after one visit everything opens without a network, at whatever address it was opened", async ({
  page,
  host,
  context,
}) => {
  await page.goto(host.address);
  await ready(page);
  await beginWith(page, passphrase);
  await offlineAt(context, host);
  for (const address of ["", "?card", "index.html"]) {
    await page.goto(host.address + address);
    await expect(page.getByRole("button", { name: "Leave", exact: true })).toBeVisible();
  }
  await page.goto(host.address);
  await page.getByLabel("Passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open" }).click();
  for (const tab of ["Write", "Journal", "Guide", "Today"]) {
    await page.getByRole("navigation").getByRole("button", { name: tab, exact: true }).click();
    await expect(page.locator(".page h1").first()).toBeVisible();
    await expect(page.getByText("This page could not be loaded.")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
  // The browser itself looks whether there is a newer worker; nothing else was asked for.
  expect(host.asked().filter((path) => path !== "/sw.js")).toEqual([]);
});

test("scripts are kept as they came, because beside such an answer alone the browser keeps them compiled", async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await ready(page);
  const kept = await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.startsWith("files-"))!;
    const cache = await caches.open(name);
    const scripts = (await cache.keys()).filter(({ url }) => url.endsWith(".js"));
    return Promise.all(scripts.map(async ({ url }) => ({ url, of: (await cache.match(url))!.url })));
  });
  expect(kept.length).toBeGreaterThan(20);
  // An answer that a script built has no address.
  for (const { url, of } of kept) expect(of).toBe(url);
});

test("a new version does not start by itself, not even when every page was closed", async ({ page, host, context }) => {
  await page.goto(host.address);
  await ready(page);
  const first = await inUse(page);
  await host.release("9.9.9", "Something is better now.");
  await page.reload();
  await expect.poll(() => page.evaluate(() => caches.keys().then((names) => names.length))).toBe(3);
  expect(await inUse(page)).toBe(first);
  await page.close();
  const again = await context.newPage();
  await again.goto(host.address);
  await expect(again.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await inUse(again)).toBe(first);
  expect(await again.evaluate(() => fetch("./changes.json").then((answer) => answer.text()))).not.toContain("9.9.9");
});

test("About says what changed in it, and it starts at the next opening once that is agreed", async ({ page, host }) => {
  await page.goto(host.address);
  await ready(page);
  const first = await inUse(page);
  await host.release("9.9.9", "Something is better now.");
  await page.reload();
  await expect.poll(() => page.evaluate(() => caches.keys().then((names) => names.length))).toBe(3);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "About" }).click();
  await expect(page.getByRole("heading", { name: "A new version is ready" })).toBeVisible();
  await expect(page.getByText("Something is better now.")).toBeVisible();
  await page.getByRole("button", { name: "Use it from the next opening" }).click();
  await expect(page.getByText("It starts when you next open Rekindle.")).toBeVisible();
  expect(await inUse(page)).toBe(first);
  await page.goto(host.address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await inUse(page)).toContain("9.9.9+");
});

test("a version that arrives broken is not taken at all", async ({ page, host }) => {
  await page.goto(host.address);
  await ready(page);
  const first = await inUse(page);
  await host.release("9.9.9", "Something is better now.");
  writeFileSync(join(host.folder, "plain.css"), "body { display: none }");
  await page.reload();
  await page.waitForTimeout(1500);
  expect(await inUse(page)).toBe(first);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "About" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("heading", { name: "A new version is ready" })).toHaveCount(0);
});

test("a chat that is shared to the app waits in memory, is handed over once, and is written nowhere", async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await ready(page);
  const cachesBefore = await page.evaluate(() => caches.keys());
  // As the system does it: a form is posted, and the answer opens the app.
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.enctype = "multipart/form-data";
    form.action = "./share";
    const field = document.createElement("input");
    field.type = "file";
    field.name = "files";
    const files = new DataTransfer();
    files.items.add(new File(["12.03.26, 14:05 - Kim: hello"], "chat.txt", { type: "text/plain" }));
    field.files = files.files;
    form.append(field);
    document.body.append(form);
    form.submit();
  });
  await expect(page.locator('[data-screen="import"], .notice')).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
  expect(await page.evaluate(() => (history.state as { screen: string }).screen)).toBe("import");
  expect(await page.evaluate(() => caches.keys())).toEqual(cachesBefore);
  // It was taken when the page opened: a second page gets nothing.
  const second = await page.evaluate(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => done(data ?? "nothing");
        navigator.serviceWorker.controller!.postMessage({ ask: "shared" }, [port2]);
      }),
  );
  expect(second).toBe("nothing");
});

test("on a host that sends no policy, the page brings its own: no script from text, no other origin", async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const refused = await page.evaluate(async () => {
    const tried: Record<string, string> = {};
    const attempt = async (name: string, work: () => unknown) => {
      try {
        await work();
        tried[name] = "allowed";
      } catch {
        tried[name] = "refused";
      }
    };
    await attempt("markup", () => (document.createElement("div").innerHTML = "<b>x</b>"));
    // In a task of its own: what the test runs itself may do more than the page.
    await attempt(
      "code from text",
      () =>
        new Promise((done, fail) => {
          setTimeout(() => {
            try {
              done(new Function("return 1")());
            } catch {
              fail(new Error("refused"));
            }
          });
        }),
    );
    await attempt("another origin", () => fetch("http://127.0.0.1:9/"));
    await attempt("a worker from elsewhere", () => new Worker("https://example.org/w.js"));
    (globalThis as { ran?: boolean }).ran = false;
    const inline = document.createElement("script");
    await attempt("inline script", () => {
      inline.text = "globalThis.ran = true";
      document.body.append(inline);
      if (!(globalThis as { ran?: boolean }).ran) throw new Error("did not run");
    });
    return tried;
  });
  expect(Object.entries(refused).filter(([, outcome]) => outcome !== "refused")).toEqual([]);
  expect(Object.keys(refused)).toHaveLength(5);
});

test("each plain name has a manifest, with icons of the size they say, and nothing in it says what the app is for", async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  for (const name of ["", "-journal", "-notebook", "-rekindle"]) {
    const manifest = (await (await page.request.get(`${host.address}manifest${name}.webmanifest`)).json()) as {
      name: string;
      description: string;
      icons: { src: string; sizes: string }[];
    };
    expect(manifest.name).toBe(name === "" ? "Notes" : name[1]!.toUpperCase() + name.slice(2));
    expect(JSON.stringify(manifest)).not.toMatch(/break|ex-|heart|love|relationship/i);
    for (const { src, sizes } of manifest.icons.filter(({ src }) => src.endsWith(".png"))) {
      const bytes = await (await page.request.get(host.address + src)).body();
      // The size stands in the first chunk of a PNG.
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
  }
});
