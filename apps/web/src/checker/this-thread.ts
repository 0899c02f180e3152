/** The checker where no worker can be started. A module of its own, so that a browser with workers never loads it. */
import { createReader } from "@rekindle/messages";
import { createDesk, type Desk } from "./desk.ts";
import type { ToPage } from "./protocol.ts";

export const deskHere = (post: (answer: ToPage) => void): Desk =>
  createDesk(createReader(), post, (run, ms) => void setTimeout(run, ms));
