import type { SecretState } from '../../api/__generated__/graphql';

interface Secret {
  state: SecretState;
  expiresAt?: string | null | undefined;
}

/** When the last of a client's secrets expires or expired; undefined if one never expires, or there is none. */
export function lastSecretExpiry(secrets: readonly Secret[]): string | undefined {
  const ends = secrets.flatMap(({ expiresAt }) => expiresAt ?? []);
  return ends.length === secrets.length ? ends.toSorted().at(-1) : undefined;
}

/** Whether the client has secrets and all of them have expired. */
export const areAllExpired = (secrets: readonly Secret[]) =>
  secrets.length > 0 && secrets.every(({ state }) => state === 'EXPIRED');
