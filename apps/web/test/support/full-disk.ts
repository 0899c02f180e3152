import type { Page } from "@playwright/test";

/** From here on the browser answers every writing as it does once its share of the disk is used up. */
export const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const usual = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "put")!;
    const full = () => {
      throw new DOMException("", "QuotaExceededError");
    };
    Object.defineProperty(IDBObjectStore.prototype, "put", { ...usual, value: full });
    Object.assign(globalThis, { freeSomeSpace: () => Object.defineProperty(IDBObjectStore.prototype, "put", usual) });
  });

export const freeDisk = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as { freeSomeSpace: () => void }).freeSomeSpace());
