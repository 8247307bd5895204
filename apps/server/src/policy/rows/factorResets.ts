import { applyFactorReset } from '../../customers/commands/factorReset/applyFactorReset.js';
import { requestFactorReset } from '../../customers/commands/factorReset/requestFactorReset.js';
import { stopFactorReset } from '../../customers/commands/factorReset/stopFactorReset.js';
import { row } from '../row.js';

/** Letting somebody in again whose account cannot: by two people of the vendor's, unless anybody who hears of it objects. */
export const factorResets = {
  requestFactorReset: row(requestFactorReset, {
    who: 'vendor',
    needs: ['SUPPORT_ACCOUNTS'],
    stepUp: true,
    waits: { whateverIsSet: 'One person alone would let anybody they like into any account.' },
  }),
  stopFactorReset: row(stopFactorReset, {
    who: 'person',
    also: [{ privilege: 'SUPPORT_ACCOUNTS', scopes: [], when: (_input, { side }) => side === 'vendor' }],
    waits: { never: 'Nothing is taken from anybody.' },
  }),
  applyFactorReset: row(applyFactorReset, {
    who: 'service',
    waits: { never: 'Two people of the vendor’s decided it a day before.' },
  }),
};
