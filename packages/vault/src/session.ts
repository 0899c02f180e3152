import type { Change, Vault } from "./api.ts";
import { forgetKeys, type Keys } from "./keys.ts";
import { caught, failed, type Result } from "./result.ts";
import type { Platform } from "./store.ts";

/** The time between opening and locking: who may use the keys, until when, and who hears of changes. */
export interface Session extends Pick<Vault, "locked" | "lock" | "lockAfter" | "touch" | "subscribe"> {
  /** Runs work while the vault is open, or gives `locked`. */
  readonly use: <T>(work: () => Promise<T>) => Promise<Result<T>>;
  /** Tells listeners here and in other tabs. */
  readonly tell: (what: Change["what"]) => void;
}

/** `forget` drops what was read; it runs once nothing is under way any more. */
export function sessionOn({ store, channel }: Platform, keys: Keys, forget: () => void): Session {
  const listeners = new Set<(change: Change) => void>();
  let locked = false;
  let closing = false;
  let busy = 0;
  let pause: number | undefined;
  let lastUse = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hear = (what: Change["what"]) => {
    for (const listener of listeners) listener({ what });
  };
  const stopListening = channel?.listen((message) => {
    if (message === "locked" || message === "erased") close(message === "erased");
    else hear(message as Change["what"]);
  });

  // Keys that work under way still seals with must not turn to zeros under it.
  const forgetWhenDone = () => {
    if (!locked || busy > 0) return;
    forgetKeys(keys);
    forget();
    store.rest();
  };
  const close = (erased = false) => {
    if (closing) return;
    closing = true;
    pause = undefined;
    clearTimeout(timer);
    // What a listener begins in this turn is still sealed.
    try {
      if (!erased) hear("locking");
    } finally {
      // Whatever a listener throws, no key stays.
      locked = true;
      stopListening?.();
      forgetWhenDone();
      hear("locked");
      listeners.clear();
    }
  };
  const touch = () => {
    if (pause === undefined || locked) return;
    // A sleeping device stops timers, not the clock.
    if (Date.now() - lastUse >= pause) return close();
    lastUse = Date.now();
    clearTimeout(timer);
    timer = setTimeout(close, pause);
    // In Node a waiting timer would keep the program from ending.
    (timer as { unref?: () => void }).unref?.();
  };

  return {
    get locked() {
      return locked;
    },
    async use(work) {
      touch();
      if (locked) return failed("locked");
      busy++;
      const result = await caught(work).finally(() => busy--);
      forgetWhenDone();
      return result;
    },
    tell(what) {
      hear(what);
      channel?.post(what);
    },
    lock(everywhere) {
      if (everywhere) channel?.post("locked");
      close();
    },
    lockAfter(minutes) {
      clearTimeout(timer);
      pause = minutes === undefined ? undefined : minutes * 60_000;
      lastUse = Date.now();
      touch();
    },
    touch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
