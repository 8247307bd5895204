import { z } from 'zod';
import { keyFault } from './keyFault.js';
import { PublicKey } from './publicKey.js';

const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Ten of the longest keys, each with a chain of certificates beside it. */
const maxLength = 100_000;

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

const noKey = 'A key is EC (P-256, P-384, P-521), Ed25519, or RSA with at least 2048 bits.';

/** A fault in the declared purpose of a key (RFC 7517 §4.2 and §4.3). */
function purposeFault(key: object): string | undefined {
  const { use, key_ops: operations } = key as { use?: unknown; key_ops?: unknown };
  if (use === 'enc') return 'A key says that it is for encryption, not for signing.';
  if (use !== undefined && use !== 'sig') return 'A key says that it is for something else than signing: use is sig.';
  const verifies = operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
  return verifies ? undefined : 'A key says that it is not for checking signatures: key_ops has verify.';
}

/** Reads one key. @returns the key reduced to its public members, or the reason for its refusal */
function readKey(one: unknown): PublicKey | string {
  if (typeof one !== 'object' || one === null) return noKey;
  if (secretMembers.some((member) => member in one)) return isPrivate;
  const key = PublicKey.safeParse(one);
  if (!key.success) return noKey;
  return keyFault(key.data) ?? purposeFault(one) ?? key.data;
}

/**
 * The text that an admin pastes: a JSON Web Key Set, or one key. Parsed into keys, each reduced to its public members;
 * parsed keys are accepted too, so that stored input can be parsed again.
 */
export const PublicKeys = z.union([z.string(), z.array(z.unknown())]).transform((given, check): PublicKey[] => {
  const say = (message: string) => {
    check.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const text = typeof given === 'string' ? given.trim() : JSON.stringify(given);
  if (text === '') return [];
  if (text.length > maxLength) return say(`A key set has at most ${maxLength} characters.`);
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return say(isPrivate);
  const found = keysIn(text);
  if (!found) return say('Paste a JSON Web Key Set, such as {"keys":[{"kty":"EC",…}]}.');
  if (found.length > 10) return say('A client has at most 10 keys.');
  const keys: PublicKey[] = [];
  for (const [index, one] of found.entries()) {
    const key = readKey(one);
    // The text is one field, so the message names the faulty key.
    if (typeof key === 'string') return say(found.length === 1 ? key : `Key ${index + 1} of ${found.length}: ${key}`);
    keys.push(key);
  }
  const kids = keys.map(({ kid }) => kid);
  if (new Set(kids).size !== kids.length) return say('Several keys need a kid each, all different.');
  return keys;
});
