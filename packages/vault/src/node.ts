import type { VaultPlace } from "./api.ts";

/** The vault in one file (SQLite). The folder must exist; the file is made by `create` or `restore`. */
export declare function fileVault(path: string): VaultPlace;
