import { hash, hashRaw, verify } from '@node-rs/argon2';
import { sha256 } from '../../kernel/credential.js';

// OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. The library's variant is argon2id unless told otherwise.
const argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// NFKC, so that one password typed on two keyboards is one password (NIST SP 800-63B §3.1.1.2).
const normalizePassword = (password: string): string => password.normalize('NFKC');

/** Argon2id of a password, in PHC format. */
export const hashPassword = (password: string): Promise<string> => hash(normalizePassword(password), argon2Cost);

/** Thirty-two bytes of something that a person thought of, as hard to guess at as a password. */
export const deriveKey = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  hashRaw(normalizePassword(passphrase), { ...argon2Cost, salt });

/** By which a password is known to be the same still as when it was proved. */
export const passwordFingerprintOf = (passwordHash: string | null): string => sha256(passwordHash ?? '');

// What is verified when there is nothing to verify against, so that its absence takes as long as a wrong password.
const decoyHash = hashPassword('the password of nobody');

/** Whether a password is the one that was hashed. Takes the same time when there is no hash: it is not, then. */
export async function verifyPasswordHash(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoyHash), normalizePassword(password));
  return matches && passwordHash != null;
}
