/**
 * Sealed bytes beside the vault, in the one place where a page that is being closed can still write: a database answers
 * too late for it. Each lies here only until the vault has it.
 */
const prefix = "note-";

export const notes = {
  put(id: string, bytes: Uint8Array): void {
    try {
      localStorage.setItem(prefix + id, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
    } catch {
      // Full, or forbidden in a private window: then the vault itself has to be in time.
    }
  },
  drop(id: string): void {
    try {
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
