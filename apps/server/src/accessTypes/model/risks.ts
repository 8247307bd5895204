import { checkRisks, clientsText, noRisk, type Risk, type RiskCheck } from '../../changes/model/risk.js';
import type { AccessType } from './accessType.js';
import { permissionLines } from './permissionGrowth.js';

interface AccessTypeChange {
  readonly before?: AccessType | undefined;
  readonly after: AccessType;
  /** How many clients have it. */
  readonly clients: number;
}

type CheckedField = Exclude<keyof AccessType, 'id' | 'accountId' | 'version' | 'createdAt' | 'permissionsLength'>;

/** Total by type: a field of an access type without a risk check does not compile. */
const riskChecks: { readonly [F in CheckedField]: RiskCheck<AccessTypeChange> } = {
  permissions: ({ before, after, clients }) =>
    permissionLines(clientsText(clients), before?.permissions ?? [], after.permissions).map((message) => ({
      message,
      clients,
    })),
  // APIs decide by the name that a token carries: another name may be another profile to them.
  name: ({ before, after, clients }) =>
    before &&
    before.name !== after.name && [
      { message: `${clientsText(clients)} would carry another access type in tokens: ${after.name}.`, clients },
    ],
  description: noRisk,
};

/** The risks of a new or changed access type: abilities that clients do not have yet. */
export const accessTypeRisks = (change: AccessTypeChange): Risk[] => checkRisks(riskChecks, change);
