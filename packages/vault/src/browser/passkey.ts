import { randomBytes, sameBytes, toUtf8 } from "../bytes.ts";
import { sha256 } from "../keys.ts";
import { caught, Failed, type Result } from "../result.ts";

/** True where this browser may know passkeys; only `makePasskey` tells for sure. */
export const passkeysPossible = (): boolean => typeof PublicKeyCredential === "function";

/**
 * Makes a passkey for this vault and asks it twice: `no-passkey` unless both answers agree, because some devices give
 * another secret each time. Needs a tap before it. `label` is what the device shows; it should name nobody.
 */
export const makePasskey = (
  label: string,
): Promise<Result<{ readonly credential: Uint8Array; readonly prf: Uint8Array }>> =>
  caught(async () => {
    const made = await asked(() =>
      navigator.credentials.create({
        publicKey: {
          rp: { name: label },
          user: { id: randomBytes(16), name: label, displayName: label },
          challenge: randomBytes(32),
          pubKeyCredParams: [
            { type: "public-key", alg: -8 },
            { type: "public-key", alg: -7 },
            { type: "public-key", alg: -257 },
          ],
          authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
          extensions: { prf: {} },
        },
      }),
    );
    const credential = new Uint8Array(made.rawId);
    const first = await secretOf([credential]);
    if (!sameBytes(first, await secretOf([credential]))) throw new Failed("no-passkey");
    return { credential, prf: first };
  });

/** Asks for the secret of one of these passkeys (`Way.credential` of `PlaceState.ways`). Needs a tap before it. */
export const usePasskey = (credentials: readonly Uint8Array[]): Promise<Result<Uint8Array>> =>
  caught(() => secretOf(credentials));

async function secretOf(credentials: readonly Uint8Array[]): Promise<Uint8Array> {
  const salt = await sha256(toUtf8("rekindle/1/passkey"));
  const given = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        allowCredentials: credentials.map((id) => ({ type: "public-key", id: Uint8Array.from(id) })),
        userVerification: "required",
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const secret = given.getClientExtensionResults().prf?.results?.first;
  if (!(secret instanceof ArrayBuffer) || secret.byteLength !== 32) throw new Failed("no-passkey");
  return new Uint8Array(secret);
}

/** The browser answers a refusal, a pause that was too long and a device that cannot alike: with an exception. */
async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential;
  } catch {
    // Told below, in the one way that a person can act on.
  }
  throw new Failed("no-passkey");
}
