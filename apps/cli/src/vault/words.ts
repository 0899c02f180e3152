/** How a vault is named and opened on the command line. */
export const openOptions = { "passphrase-fd": { type: "string" }, recovery: { type: "boolean" } } as const;

/** For commands that read a journal and take a vault in its place. */
export const vaultOptions = { vault: { type: "string" }, ...openOptions } as const;

export const vaultUsage = "--vault FILE [--passphrase-fd N] [--recovery]";

export interface OpenWords {
  /** The descriptor whose first line is the secret; without it the terminal is asked. */
  readonly "passphrase-fd"?: string | undefined;
  /** The secret is the recovery code instead of the passphrase. */
  readonly recovery?: boolean | undefined;
}
