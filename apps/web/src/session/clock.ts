import { type ReadonlySignal, signal } from "@preact/signals";
import { writeMoment } from "@rekindle/journal";
import { Temporal } from "temporal-polyfill";

/** The clock and zone of this device, as the guide reads them. */
export interface Clock {
  /** Now as RFC 9557, renewed each half minute and when the page comes back into view. */
  readonly now: ReadonlySignal<string>;
  /** Reads the clock anew and gives it: whatever is written at this moment counts from this moment on. */
  readonly renew: () => string;
  /** A local date and time of day of this device, as RFC 9557; noon unless said, since a day is all that is remembered. */
  readonly on: (date: string, time?: string) => string;
  /** IANA zone of the device. */
  readonly zone: string;
}

export function createClock(): Clock {
  const zone = Temporal.Now.timeZoneId();
  const now = signal(writeMoment(Date.now(), zone));
  const renew = () => {
    now.value = writeMoment(Date.now(), zone);
    return now.value;
  };
  setInterval(renew, 30_000);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") renew();
  });
  return {
    now,
    renew,
    on: (date, time = "12:00") => Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toString(),
    zone,
  };
}
