import { grantConsent } from '../../oauth/commands/grantConsent.js';
import { revokeConsent } from '../../oauth/commands/revokeConsent.js';
import { row } from '../row.js';

export const consents = {
  // What applications may do in one's own name.
  grantConsent: row(grantConsent, {
    who: 'person',
    waits: { never: 'What an application may do in one’s name is one’s own to say.' },
  }),
  revokeConsent: row(revokeConsent, {
    who: 'person',
    waits: { never: 'What an application may do in one’s name is one’s own to say.' },
  }),
};
