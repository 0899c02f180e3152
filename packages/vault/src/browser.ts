import type { VaultPlace } from "./api.ts";
import type { Result } from "./result.ts";

/** The vault of this browser, in the IndexedDB database `name`. One place per page. */
export declare function browserVault(name?: string): VaultPlace;

/**
 * Asks the browser to keep the storage. `persisted` false: it may be cleared (Safari: after seven days without use,
 * unless the app is on the home screen); `sentence` says so to the person and advises a backup.
 */
export declare function keepStorage(): Promise<{ readonly persisted: boolean; readonly sentence: string }>;

/** True where this browser may know passkeys; only `makePasskey` tells for sure. */
export declare function passkeysPossible(): boolean;

/** Makes a passkey for this vault and asks it twice: `no-passkey` unless both answers agree. Needs a tap before it. */
export declare function makePasskey(
  label: string,
): Promise<Result<{ readonly credential: Uint8Array; readonly prf: Uint8Array }>>;

/** Asks for the secret of one of these passkeys (`Way.credential` of `PlaceState.ways`). Needs a tap before it. */
export declare function usePasskey(credentials: readonly Uint8Array[]): Promise<Result<Uint8Array>>;
