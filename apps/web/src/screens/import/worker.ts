/** Reads exports apart from the page. Messages that arrive while the readers load wait until they are there. */
import wasm from "sql.js/dist/sql-wasm-browser.wasm?url";
import { temporalReady } from "../../temporal/ready.ts";

type Told = { readonly data: unknown };
const early: Told[] = [];
let listen: (event: Told) => void = (event) => {
  early.push(event);
};
addEventListener("message", (event) => listen(event));

async function begin(): Promise<void> {
  await temporalReady();
  const { serveImports } = await import("@rekindle/imports/worker");
  serveImports(
    {
      addEventListener(_, listener) {
        listen = listener;
        for (const event of early.splice(0)) listener(event);
      },
      postMessage: (message) => postMessage(message),
    },
    { sqlWasm: new URL(wasm, location.href).href },
  );
}

void begin();
