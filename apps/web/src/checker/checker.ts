/** The page's side of the checker: one worker a visit, started with the first text that asks for it. */

import type { Tier } from "@rekindle/messages";
import encoderUrl from "@rekindle/messages/model/encoder.bin?url";
import keystrokeUrl from "@rekindle/messages/model/keystroke.bin?url";
import type { Session } from "../session/session.ts";
import { trustedUrl } from "../shell/trusted.ts";
import type { Asked, JobName, Jobs, ToPage, ToWorker } from "./protocol.ts";
import workerUrl from "./worker.ts?worker&url";

export interface Checker {
  /**
   * Asks within a slot; the latest wins, and what was asked before it in the slot is never answered. `answer` may be
   * called again for the same text, when a better tier has read it.
   */
  readonly ask: <J extends JobName>(
    slot: string,
    job: J,
    asked: Jobs[J]["asked"],
    answer: (given: Jobs[J]["given"], tier: Tier) => void,
  ) => void;
  /** Nobody waits for this slot any more. */
  readonly drop: (slot: string) => void;
}

interface Waiting {
  readonly id: number;
  readonly answer: (given: never, tier: Tier) => void;
}

export function createChecker(): Checker {
  const waiting = new Map<string, Waiting>();
  let post: ((message: ToWorker) => void) | undefined;
  let last = 0;

  const answered = ({ id, tier, given }: ToPage) => {
    for (const one of waiting.values()) if (one.id === id) one.answer(given as never, tier);
  };
  const begin = (): ((message: ToWorker) => void) => {
    try {
      const worker = new Worker(trustedUrl(workerUrl), { type: "module" });
      worker.onmessage = ({ data }: MessageEvent<ToPage>) => answered(data);
      const whole = (url: string) => new URL(url, document.baseURI).href;
      worker.postMessage({
        models: { keystroke: whole(keystrokeUrl), encoder: whole(encoderUrl) },
      } satisfies ToWorker);
      return (message) => worker.postMessage(message);
    } catch {
      // A browser that starts no worker still notices words of danger: by the rules, on this thread.
      return onThisThread(answered);
    }
  };
  return {
    ask(slot, job, asked, answer) {
      post ??= begin();
      last += 1;
      waiting.set(slot, { id: last, answer: answer as Waiting["answer"] });
      post({ id: last, slot, job, asked } as Asked);
    },
    drop(slot) {
      if (waiting.delete(slot)) post?.({ drop: slot });
    },
  };
}

function onThisThread(answered: (answer: ToPage) => void): (message: ToWorker) => void {
  const desk = import("./this-thread.ts").then(({ deskHere }) => deskHere(answered));
  return (message) =>
    void desk.then(({ take, drop }) => {
      if ("drop" in message) drop(message.drop);
      else if ("id" in message) take(message);
    });
}

/** One checker a session, so that every field of a visit shares its worker. */
const checkers = new WeakMap<Session, Checker>();

export function checkerOf(session: Session): Checker {
  let checker = checkers.get(session);
  if (!checker) {
    checker = createChecker();
    checkers.set(session, checker);
  }
  return checker;
}
