import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint } from 'jose';
import type { Seal } from '../../../kernel/seal.js';
import type { AnchorKeyRecord, AnchorRegister } from './register.js';

const generate = promisify(generateKeyPair);

/** An opened key, ready to sign. */
export interface AnchorKey extends Pick<AnchorKeyRecord, 'kid' | 'publicJwk'> {
  readonly privateKey: KeyObject;
}

/** The binding of a sealed private key. */
export const anchorKeyBinding = (kid: string): string => `the anchor key ${kid}`;

async function newAnchorKey(seal: Seal, createdAt: number, generation: number): Promise<AnchorKeyRecord> {
  const { publicKey, privateKey } = await generate('ed25519');
  const publicJwk = publicKey.export({ format: 'jwk' }) as AnchorKeyRecord['publicJwk'] & { kty: string };
  const kid = await calculateJwkThumbprint(publicJwk);
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { kid, generation, publicJwk, sealedPrivateKey: seal.close(pem, anchorKeyBinding(kid)), createdAt };
}

/**
 * Makes the key that signs anchors from now on. Those before stay, and what they signed until now can be checked for good.
 */
export async function rotateAnchorKey(register: AnchorRegister, seal: Seal, now: number): Promise<AnchorKeyRecord> {
  const keys = await register.keys();
  await register.addKey(await newAnchorKey(seal, now, (keys.at(-1)?.generation ?? 0) + 1));
  const newest = (await register.keys()).at(-1);
  if (!newest) throw new Error('There is no key for anchors.');
  return newest;
}

/** The installation's key for anchors, created on first use. */
export async function anchorKey(register: AnchorRegister, seal: Seal, now: number): Promise<AnchorKey> {
  if ((await register.keys()).length === 0) await register.addKey(await newAnchorKey(seal, now, 1));
  const newest = (await register.keys()).at(-1);
  if (!newest) throw new Error('There is no key for anchors.');
  const { kid, publicJwk, sealedPrivateKey } = newest;
  const privateKey = createPrivateKey({ key: seal.open(sealedPrivateKey, anchorKeyBinding(kid)), format: 'pem' });
  return { kid, publicJwk, privateKey };
}
