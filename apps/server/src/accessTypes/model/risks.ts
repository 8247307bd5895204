import { clientsWords, grantsNothing, type Look, type Risk, risksBy } from '../../changes/model/risk.js';
import type { AccessType } from './accessType.js';
import { permissionLines } from './permissionGrowth.js';

interface Case {
  readonly before?: AccessType | undefined;
  readonly after: AccessType;
  /** How many clients have it. */
  readonly clients: number;
}

type Told = Exclude<keyof AccessType, 'id' | 'accountId' | 'version' | 'createdAt'>;

/** Total by type: a field of an access type without a thought of whom it lets do more does not compile. */
const looks: { readonly [F in Told]: Look<Case> } = {
  permissions: ({ before, after, clients }) =>
    permissionLines(clientsWords(clients), before?.permissions ?? [], after.permissions).map((message) => ({
      message,
      clients,
    })),
  // APIs decide by the name that a token carries: another name may be another profile to them.
  name: ({ before, after, clients }) =>
    before &&
    before.name !== after.name && [
      { message: `${clientsWords(clients)} would carry another access type in tokens: ${after.name}.`, clients },
    ],
  description: grantsNothing,
};

/** What a new or changed access type lets clients do that they cannot yet. */
export const accessTypeRisks = (change: Case): Risk[] => risksBy(looks, change);
