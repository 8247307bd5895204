import { privilegesOf } from '../../modules/model/management.js';
import { grantConsent } from '../../oauth/commands/grantConsent.js';
import { revokeConsent } from '../../oauth/commands/revokeConsent.js';
import { row } from '../row.js';

export const consents = {
  // The consent lets an application act in the person's name. With Countersign's own scopes it can do for months what
  // the person can do.
  grantConsent: row(grantConsent, {
    who: 'person',
    handsOut: ({ scopes }) => privilegesOf(scopes),
    waits: { never: 'What an application may do in one’s name is one’s own to say.' },
  }),
  revokeConsent: row(revokeConsent, {
    who: 'person',
    waits: { never: 'What an application may do in one’s name is one’s own to say.' },
  }),
};
