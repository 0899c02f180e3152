import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput, type Command } from "../command.ts";
import { openInBrowser } from "../serve/open.ts";
import { serveOnFirstFree } from "../serve/server.ts";
import { readWords, safeJson } from "../words.ts";

const usage = "rekindle serve [--port N] [--open] [--json]";
const options = { port: { type: "string" }, open: { type: "boolean" }, json: { type: "boolean" } } as const;
const usualPort = 4173;
/** So many ports are tried where none was asked for. */
const portsTried = 20;

export const serve: Command = {
  name: "serve",
  summary: "the app in your browser, from this machine alone (127.0.0.1)",
  usage,
  example: "rekindle serve",
  async run(words, io) {
    const { values, positionals } = readWords(words, options, usage);
    if (positionals.length > 0) throw new BadInput(`nothing stands after the options; accepted: ${usage}`);
    const port = values.port === undefined ? usualPort : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new BadInput(`--port: found ${JSON.stringify(values.port)}; accepted: a whole number from 0 to 65535`);
    }
    const folder = appFolder();
    if (!folder) throw new BadInput("the app is not built yet; npm start builds it");
    const server = await serveOnFirstFree(folder, port, values.port === undefined ? portsTried : 1);
    io.out(
      values.json
        ? `${safeJson({ address: server.address, port: server.port })}\n`
        : `Rekindle is at ${server.address}\nOnly this machine can reach it. Stop it with Ctrl+C.\n`,
    );
    if (server.port !== port && port !== 0) {
      io.err(
        `Port ${port} is taken, perhaps by a Rekindle that runs already. A browser keeps each address apart: a journal that was begun at the other one is not seen here.\n`,
      );
    }
    if (values.open) openInBrowser(server.address, process.env, process.platform);
    await server.closed;
    return 0;
  },
};

/** Where the built app stands, from the bundled command line as from its source. */
function appFolder(): string | undefined {
  const here = fileURLToPath(new URL(".", import.meta.url));
  return ["../../web/dist", "../../../web/dist", "../../../../web/dist"]
    .map((path) => join(here, path))
    .find((path) => existsSync(join(path, "index.html")));
}
