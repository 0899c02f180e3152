import { makePasskey, passkeysPossible, usePasskey } from "@rekindle/vault/browser";
import type { Session } from "./session.ts";

/** A passkey belongs to a name: at an address of numbers, as `npm start` gives it, browsers refuse to make one. */
export const passkeysHere = (): boolean =>
  passkeysPossible() && isSecureContext && !/^[\d.]+$|^\[/.test(location.hostname);

/** Makes a passkey and adds it as a way in. @returns the failure, or undefined. */
export async function addPasskey({ vault, look }: Session) {
  const made = await makePasskey(look.values.value.name);
  if (!made.ok) return made.failure;
  const { credential, prf } = made.value;
  const added = await vault.value?.addPasskey(credential, prf);
  prf.fill(0);
  return added && !added.ok ? added.failure : undefined;
}

/** Opens with one of the passkeys that the lock page knows. */
export async function openByPasskey(session: Session) {
  const credentials = session.ways.value.flatMap(({ credential }) => (credential ? [credential] : []));
  const given = await usePasskey(credentials);
  if (!given.ok) return given.failure;
  return session.open({ passkey: given.value });
}
