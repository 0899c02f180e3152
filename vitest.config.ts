import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const inBrowser = "packages/imports/test/worker/browser.test.ts";

export default defineConfig({
  resolve: { conditions: ["source", "node", "import", "module", "default"] },
  ssr: { resolve: { conditions: ["source", "node", "import", "module", "default"] } },
  test: {
    testTimeout: 60_000,
    // Left alone it takes one fewer than the machine has, which on two cores leaves one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // The core keeps nothing between calls, and the importers nothing but tables: their files share a process, since a
        // fifth of their time was starting one for each.
        extends: true,
        test: {
          name: "core",
          isolate: false,
          include: ["packages/{journal,guide,messages,practice,imports}/test/**/*.test.ts"],
          exclude: [inBrowser],
        },
      },
      {
        extends: true,
        test: {
          name: "rest",
          // Processes, browsers and disks: once more where nobody watches, since a busy machine may be slower than a test
          // allows. The core is given no second try: what fails there once is a fault.
          retry: process.env.CI ? 1 : 0,
          include: ["test/**/*.test.ts", "packages/vault/test/**/*.test.ts", "apps/*/test/**/*.test.ts", inBrowser],
        },
      },
    ],
  },
});
