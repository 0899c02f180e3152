import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

// A port of its own for every checkout, so that two of them can be tested on one machine.
const port =
  4200 +
  (createHash("sha256")
    .update(import.meta.dirname)
    .digest()[0] ?? 0);
const debian = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync);

export default defineConfig({
  testDir: "test",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  // Once more where nobody watches: a busy machine may be slower than a test allows. What passes then is counted as flaky.
  retries: process.env.CI ? 1 : 0,
  // The first answer of the checker waits for its worker and its models, which on a busy machine takes seconds.
  expect: { timeout: 15_000 },
  // A control that is not there fails within the time in which the app would lock itself.
  use: {
    actionTimeout: 20_000,
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // Its own tests allow it; elsewhere it would fetch the whole app once more for every test.
    serviceWorkers: "block",
    launchOptions: {
      ...(debian ? { executablePath: debian } : {}),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // The header cross-origin-opener-policy moves every first load into a second process. So limited, the first one
        // takes it; what the header forbids (an opener from elsewhere) stays forbidden.
        "--renderer-process-limit=1",
        "--disable-site-isolation-trials",
        // A page lives for seconds here: optimising its code takes more time than it saves.
        "--js-flags=--no-opt",
      ],
    },
  },
  webServer: {
    command: `node ../cli/bin/rekindle.js serve --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
