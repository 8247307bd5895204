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
  // 2048 bits at least (RFC 7518 §3.3).
  z.object({ kty: z.literal('RSA'), n: numbers(256), e: z.string().regex(/^[A-Za-z0-9_-]{2,20}$/), ...named }),
]);
export type PublicKey = z.infer<typeof PublicKey>;

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
  const found = keysIn(text);
  if (!found) return say('Paste a JSON Web Key Set, such as {"keys":[{"kty":"EC",…}]}.');
  if (found.length > 10) return say('A client has at most 10 keys.');
  const keys: PublicKey[] = [];
  for (const one of found) {
    if (typeof one === 'object' && one !== null && secretMembers.some((member) => member in one)) {
      return say('This is a private key. Take it for leaked: make a new pair, and paste only its public half.');
    }
    const key = PublicKey.safeParse(one);
    if (!key.success) return say('A key is EC (P-256, P-384, P-521), Ed25519, or RSA with at least 2048 bits.');
    keys.push(key.data);
  }
  const kids = keys.map(({ kid }) => kid);
  if (new Set(kids).size !== kids.length) return say('Several keys need a kid each, all different.');
  return keys;
});
