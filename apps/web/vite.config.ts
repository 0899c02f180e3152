import { defineConfig } from "vite";
import { leaveOutExamples } from "./build/leave-out-examples.ts";

/** The app as static files that any server can hand out: relative addresses, nothing from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  resolve: {
    conditions: ["source", "browser", "import", "module", "default"],
    // Native where the browser has it; src/temporal.ts loads the polyfill elsewhere, before anything else.
    alias: [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/src/temporal/native.ts` }],
  },
  plugins: [leaveOutExamples()],
  worker: { format: "es", plugins: () => [leaveOutExamples()] },
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
