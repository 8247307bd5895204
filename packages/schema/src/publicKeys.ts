import { z } from 'zod';

const numbers = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)},1400}$`));
const named = { kid: z.string().min(1).max(200).optional(), alg: z.string().max(20).optional() };

/** A public key with which a client signs its assertions (RFC 7517; RFC 7518 §6, RFC 8037 §2). */
const PublicKey = z.union([
  z.object({
    kty: z.literal('EC'),
    crv: z.enum(['P-256', 'P-384', 'P-521']),
    x: numbers(32),
    y: numbers(32),
    ...named,
  }),
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: numbers(32), ...named }),
  // 2048 bits at least (RFC 7518 §3.3), not counting zeros in front of them.
  z.object({
    kty: z.literal('RSA'),
    n: z
      .string()
      .max(1410)
      .regex(/^A*[B-Za-z0-9_-][A-Za-z0-9_-]{341,1400}$/),
    e: z.string().regex(/^[A-Za-z0-9_-]{2,20}$/),
    ...named,
  }),
]);
export type PublicKey = z.infer<typeof PublicKey>;

/** The algorithms that a key may be for (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2), by what the key is. */
const algorithms: Readonly<Record<string, readonly string[]>> = {
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  Ed25519: ['EdDSA', 'Ed25519'],
  RSA: ['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
};

const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

function keysIn(pasted: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(pasted);
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value)) return value;
    return 'keys' in value && Array.isArray(value.keys) ? value.keys : [value];
  } catch {
    return undefined;
  }
}

const isPrivate = 'This is a private key. Take it for leaked: make a new pair, and paste only its public half.';

/**
 * What an admin pastes: a JSON Web Key Set, or one key. Becomes the keys, each reduced to what makes it a public key; the
 * keys themselves are taken as well, so that what was read once can be read again.
 */
export const PublicKeys = z.union([z.string(), z.array(z.unknown())]).transform((given, check): PublicKey[] => {
  const say = (message: string) => {
    check.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const text = typeof given === 'string' ? given.trim() : JSON.stringify(given);
  if (text === '') return [];
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return say(isPrivate);
  const found = keysIn(text);
  if (!found) return say('Paste a JSON Web Key Set, such as {"keys":[{"kty":"EC",…}]}.');
  if (found.length > 10) return say('A client has at most 10 keys.');
  const keys: PublicKey[] = [];
  for (const one of found) {
    if (typeof one === 'object' && one !== null && secretMembers.some((member) => member in one)) {
      return say(isPrivate);
    }
    const key = PublicKey.safeParse(one);
    if (!key.success) return say('A key is EC (P-256, P-384, P-521), Ed25519, or RSA with at least 2048 bits.');
    const signs = algorithms[key.data.kty === 'RSA' ? 'RSA' : key.data.crv] ?? [];
    const { alg } = key.data;
    if (alg !== undefined && !signs.includes(alg)) {
      return say(`A key says that it is for ${alg}. Such a key is for ${signs.join(', ')}.`);
    }
    if ((one as { use?: unknown }).use === 'enc') return say('A key says that it is for encryption, not for signing.');
    keys.push(key.data);
  }
  const kids = keys.map(({ kid }) => kid);
  if (new Set(kids).size !== kids.length) return say('Several keys need a kid each, all different.');
  return keys;
});
