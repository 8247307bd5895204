import type { Write } from '../../model/plan.js';
import type { Factors } from '../model/factors.js';

/** Removes everything that a person could prove themselves with besides the password. */
export const dropFactors = ({ totp, passkeys, backupCodes }: Factors): Write[] => [
  ...(totp ? [{ remove: 'totpFactors' as const, key: { personId: totp.personId } }] : []),
  ...backupCodes.map(({ hash }) => ({ remove: 'backupCodes' as const, key: { hash } })),
  ...passkeys.map(({ id }) => ({ remove: 'passkeys' as const, key: { id } })),
];
