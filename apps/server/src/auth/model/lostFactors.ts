import type { FieldChange } from '../../audit/model/entry.js';
import type { Factors } from './factors.js';

/** What the audit says of second factors that are gone. */
export const lostFactors = ({ totp, passkeys }: Factors): FieldChange[] => [
  ...(totp ? [{ field: 'totp', before: true, after: false }] : []),
  ...(passkeys.length > 0 ? [{ field: 'passkeys', before: passkeys.length, after: 0 }] : []),
];
