import { managementScopesAmong } from '@countersign/schema';
import { grantConsent } from '../../oauth/commands/grantConsent.js';
import { revokeConsent } from '../../oauth/commands/revokeConsent.js';
import { row } from '../row.js';

export const consents = {
  // The consent lets an application act in the person's name. With Countersign's own scopes it can do for months what
  // the person can do.
  grantConsent: row(grantConsent, {
    who: 'person',
    handsOut: ({ scopes }) => managementScopesAmong(scopes),
    waits: { never: 'A person decides what an application may do in their name.' },
  }),
  revokeConsent: row(revokeConsent, {
    who: 'person',
    waits: { never: 'A person decides what an application may do in their name.' },
  }),
};
