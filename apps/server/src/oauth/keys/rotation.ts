import { maxAccessTokenLifetime, type SigningAlgorithm, signingAlgorithms } from '@countersign/schema';
import { day, hour, minute, second } from '../../kernel/duration.js';
import type { SigningKeyRecord } from '../model/signingKey.js';

/** How long a key signs before the next takes over. */
const signingPeriod = 90 * day;

/** How long a key is published before it signs: everybody who keeps a copy of the JWKS has fetched it anew by then. */
export const prePublicationPeriod = day;

/**
 * The longest that any token may ever live, and an hour for clocks that are wrong. A key verifies for as long after it
 * signed, whatever the operator allows now: they may have allowed more when it did.
 */
const verificationPeriod = maxAccessTokenLifetime * second + hour;

/** How long others may keep a copy of the JWKS, by its Cache-Control. */
export const publishedKeysLifetime = 15 * minute;

/** A key that is to be made. */
export type NextKey = Pick<SigningKeyRecord, 'algorithm' | 'generation' | 'signsFrom'>;

const newestOf = (keys: readonly SigningKeyRecord[]): SigningKeyRecord[] =>
  [...Map.groupBy(keys, (key): SigningAlgorithm => key.algorithm).values()].flatMap((ofOne) =>
    ofOne.reduce((newest, key) => (key.generation > newest.generation ? key : newest)),
  );

/** The first keys, which sign at once: nothing was published before. */
export const firstKeys = (keys: readonly SigningKeyRecord[], now: number): NextKey[] =>
  signingAlgorithms
    .filter((algorithm) => !keys.some((key) => key.algorithm === algorithm))
    .map((algorithm) => ({ algorithm, generation: 1, signsFrom: now }));

/** The next key of each algorithm, to sign from then on. */
export const nextKeys = (keys: readonly SigningKeyRecord[], signsFrom: number): NextKey[] =>
  newestOf(keys).map(({ algorithm, generation }) => ({ algorithm, generation: generation + 1, signsFrom }));

/** The next keys that are due: each is published for that long before it signs. */
export const keysToCreate = (keys: readonly SigningKeyRecord[], now: number): NextKey[] =>
  newestOf(keys)
    .filter((newest) => newest.signsFrom + signingPeriod - prePublicationPeriod <= now)
    .flatMap((newest) => nextKeys([newest], Math.max(newest.signsFrom + signingPeriod, now + prePublicationPeriod)));

/** The keys whose signed tokens have all expired. */
export const expiredKeys = (keys: readonly SigningKeyRecord[], now: number): SigningKeyRecord[] =>
  keys.filter((key) =>
    keys.some(
      (later) =>
        later.algorithm === key.algorithm &&
        later.generation > key.generation &&
        later.signsFrom + verificationPeriod <= now,
    ),
  );

/** Whether a new key waits to sign. */
export const hasPendingKey = (keys: readonly SigningKeyRecord[], now: number): boolean =>
  keys.some(({ signsFrom }) => signsFrom > now);
