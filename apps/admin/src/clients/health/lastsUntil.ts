import type { SecretState } from '../../api/__generated__/graphql';

interface Secret {
  state: SecretState;
  expiresAt?: string | null | undefined;
}

/** The moment with which the last of a client's secrets ends, or ended; nothing where one goes on, or none was ever made. */
export function lastsUntil(secrets: readonly Secret[]): string | undefined {
  const ends = secrets.flatMap(({ expiresAt }) => expiresAt ?? []);
  return ends.length === secrets.length ? ends.toSorted().at(-1) : undefined;
}

/** Whether every secret that there is has expired. */
export const isOutOfSecrets = (secrets: readonly Secret[]) =>
  secrets.length > 0 && secrets.every(({ state }) => state === 'EXPIRED');
