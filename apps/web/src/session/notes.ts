/**
 * Sealed bytes beside the vault, in the one place where a page that is being closed can still write: a database answers
 * too late for it. Each lies here only until the vault has it.
 */
const prefix = "note-";

const written = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

export const notes = {
  put(id: string, bytes: Uint8Array): void {
    try {
      localStorage.setItem(prefix + id, written(bytes));
    } catch {
      // Full, or forbidden in a private window: then the vault itself has to be in time.
    }
  },
  /** @param only where given, it is dropped only while it still holds these bytes. */
  drop(id: string, only?: Uint8Array): void {
    try {
      if (only && localStorage.getItem(prefix + id) !== written(only)) return;
      localStorage.removeItem(prefix + id);
    } catch {
      // As above.
    }
  },
  all(): readonly (readonly [id: string, bytes: Uint8Array])[] {
    try {
      return Object.entries(localStorage).flatMap(([key, text]) =>
        key.startsWith(prefix)
          ? [[key.slice(prefix.length), Uint8Array.from(atob(String(text)), (sign) => sign.charCodeAt(0))] as const]
          : [],
      );
    } catch {
      return [];
    }
  },
  forget(): void {
    for (const [id] of notes.all()) notes.drop(id);
  },
};
