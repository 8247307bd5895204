import type { PolicyValues } from './policyValues';

interface PolicyPreset {
  name: string;
  description: string;
  values: Partial<PolicyValues>;
}

/** Common combinations of policies to start from. Each policy can still be changed by itself. */
export const policyPresets: PolicyPreset[] = [
  {
    name: 'Show once',
    description: 'A secret is seen when it is made and never again. Clients can be changed at any time.',
    values: { secretVisibility: 'SHOWN_ONCE', clientIds: 'GENERATED', slugNames: false, immutableAfterCreation: false },
  },
  {
    name: 'Recoverable with passcode',
    description: 'A secret can be looked at again for ten seconds, after a one-time passcode. Every look is audited.',
    values: {
      secretVisibility: 'RECOVERABLE',
      clientIds: 'GENERATED',
      slugNames: false,
      immutableAfterCreation: false,
    },
  },
  {
    name: 'Locked after creation',
    description: 'Ids and names are chosen once; from then on only the access types of a client change.',
    values: { secretVisibility: 'SHOWN_ONCE', clientIds: 'CHOSEN', slugNames: true, immutableAfterCreation: true },
  },
];
