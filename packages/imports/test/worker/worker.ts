/** The worker of the browser tests, as an app would write it. */
import { serveImports, type WorkerScope } from "../../src/worker/serve.ts";

serveImports(self as unknown as WorkerScope, { sqlWasm: "/sql-wasm-browser.wasm" });
