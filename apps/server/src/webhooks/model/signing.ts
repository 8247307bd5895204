import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import type { Seal } from '../../kernel/seal.js';
import { SecretValue } from '../../kernel/secretValue.js';
import type { WebhookKeyRecord } from './endpoint.js';

/** The prefixes of Standard Webhooks: of the secret of `v1`, and of the public key of `v1a`. */
const prefix = { secret: 'whsec_', publicKey: 'whpk_' } as const;

// The DER of a PKCS #8 key (RFC 8410 §7) up to its 32 bytes.
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Binds a sealed key to its row: moved to another one, it does not open. */
export const webhookKeyBinding = (keyId: string): string => `the key ${keyId} of a webhook endpoint`;

/** Both keys follow from the same random bytes, so that one sealed value is kept (RFC 5869). */
const derive = (seed: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', seed, '', `countersign webhooks ${use}`, 32));

const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, derive(seed, 'v1a')]), format: 'der', type: 'pkcs8' });

const publicKeyOf = (seed: Buffer): string => {
  const der = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
  return `${prefix.publicKey}${der.subarray(-32).toString('base64')}`;
};

/** A type, not an interface: it must be plain JSON. */
export type DrawnKey = {
  readonly keyId: string;
  readonly sealedKey: string;
  readonly publicKey: string;
  readonly hint: string;
};

/** A new key: what may be kept of it, and the secret that is shown once. */
export function drawKey(keyId: string, seal: Seal): { generated: DrawnKey; secret: SecretValue } {
  const seed = randomBytes(32);
  const secret = `${prefix.secret}${derive(seed, 'v1').toString('base64')}`;
  const generated = {
    keyId,
    sealedKey: seal.close(seed, webhookKeyBinding(keyId)),
    publicKey: publicKeyOf(seed),
    hint: `${prefix.secret}…${secret.slice(-4)}`,
  };
  return { generated, secret: new SecretValue(secret) };
}

export const keyRecord = (
  { keyId, sealedKey, publicKey, hint }: DrawnKey,
  endpointId: string,
  createdAt: number,
): WebhookKeyRecord => ({ id: keyId, endpointId, sealed: sealedKey, publicKey, hint, createdAt, expiresAt: null });

interface Message {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly body: string;
}

/** The headers of Standard Webhooks: signed by each key in both ways, so that every receiver finds one that it knows. */
export function signedHeaders(
  { id, at, body }: Message,
  keys: readonly WebhookKeyRecord[],
  seal: Seal,
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const content = Buffer.from(`${id}.${timestamp}.${body}`);
  const signatures = keys.flatMap((key) => {
    const seed = seal.open(key.sealed, webhookKeyBinding(key.id));
    const shared = createHmac('sha256', derive(seed, 'v1')).update(content).digest('base64');
    return [`v1,${shared}`, `v1a,${sign(null, content, privateKeyOf(seed)).toString('base64')}`];
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
