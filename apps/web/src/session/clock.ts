import { type ReadonlySignal, signal } from "@preact/signals";
import { writeMoment } from "@rekindle/journal";

/** The clock and zone of this device, as the guide reads them. */
export interface Clock {
  /** Now as RFC 9557, renewed each half minute and when the page comes back into view. */
  readonly now: ReadonlySignal<string>;
  /** Now to the millisecond, for what is being written this very moment. */
  readonly moment: () => string;
  /** IANA zone of the device. */
  readonly zone: string;
}

export function createClock(): Clock {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  const toSecond = () => writeMoment(Math.floor(Date.now() / 1000) * 1000, zone);
  const now = signal(toSecond());
  const renew = () => {
    now.value = toSecond();
  };
  setInterval(renew, 30_000);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") renew();
  });
  return { now, moment: () => writeMoment(Date.now(), zone), zone };
}
