import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
import { dataFiles } from "./build/data-files.ts";
import { firstScreen } from "./build/first-screen.ts";
import { leaveOutExamples } from "./build/leave-out-examples.ts";
import { offline } from "./build/offline.ts";
import { policyInPage } from "./build/policy.ts";
import { sharedScripts } from "./build/shared-scripts.ts";
import { workerEntries } from "./build/worker-entries.ts";

const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package.json`, "utf8")) as {
  version: string;
};

/** The app as static files that any server can hand out: relative addresses, nothing from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: {
    conditions: ["source", "browser", "import", "module", "default"],
    // Native where the browser has it; src/temporal.ts loads the polyfill elsewhere, before anything else.
    alias: [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/src/temporal/native.ts` }],
  },
  plugins: [
    workerEntries(),
    dataFiles(),
    firstScreen(),
    sharedScripts(),
    leaveOutExamples(),
    policyInPage(),
    offline(),
  ],
  build: {
    target: "es2024",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    manifest: "build.json",
    reportCompressedSize: false,
  },
});
