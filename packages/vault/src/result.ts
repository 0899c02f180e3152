/** What the vault answers where something can go wrong that a person can act on. Bugs throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Everything that can go wrong, closed: adding one breaks the build until somebody has written its sentence. */
export type Failure =
  /** The passphrase, recovery code, passkey or device key does not open this vault; never says which part was wrong. */
  | "wrong-passphrase"
  /** A recovery code whose checksum does not fit: it was mistyped, and no vault was tried with it. */
  | "mistyped-code"
  /** A passphrase of no characters. */
  | "empty-passphrase"
  /** The handle was locked (by the person, another tab, or after a pause). */
  | "locked"
  /** There is no vault here. */
  | "no-vault"
  /** There is a vault here already; nothing was overwritten. */
  | "already-here"
  /** Bytes that are not what was written: broken, cut, or changed by somebody. */
  | "damaged"
  /** Written by a newer version of the format. */
  | "newer-version"
  /** The disk or the browser's quota is full; nothing of the write was kept. */
  | "no-space"
  /** The folder or file may not be written or read. */
  | "not-allowed"
  /** Another program held the vault for longer than five seconds. */
  | "locked-by-another"
  /** The browser offers no storage here (private window, blocked site data), or took it away. */
  | "no-storage"
  /** Not a JSON object with a text `id`, or a `kind` that belongs to the vault itself. */
  | "not-an-entry"
  /** An entry or value of more than 64,000 bytes. */
  | "too-large"
  /** Not a backup file of a vault. */
  | "not-a-backup"
  /** A backup file, cut or damaged so that nothing in it can be read; nothing was made or joined from it. */
  | "nothing-whole"
  /** A backup of another vault: its own passphrase or recovery code is needed to read it. */
  | "another-vault"
  /** What was asked would leave fewer than two ways in, or none that can be written down. */
  | "last-way-in"
  /** A backup or a passkey needs a passphrase first: the device key cannot leave the device. */
  | "needs-passphrase"
  /** The passkey does not give the same secret twice (or the device cannot do it), so it cannot be a way in. */
  | "no-passkey";

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });

/** Carries a failure out of a transaction, so that it rolls back; never leaves the package. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/** The value of a promise, or the failure that was thrown on the way. Anything else that is thrown is a bug and goes on. */
export async function caught<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Failed) return failed(error.failure);
    throw error;
  }
}

/** What `work` gives, or undefined where it throws `Failed`. Any other exception is a bug and goes on. */
export function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failed) return undefined;
    throw error;
  }
}
