import { privileges } from '@countersign/schema';
import { linkIdentity } from '../../sso/commands/linkIdentity.js';
import { removeIdentityProvider } from '../../sso/commands/removeIdentityProvider.js';
import { setIdentityProvider } from '../../sso/commands/setIdentityProvider.js';
import { row } from '../row.js';

export const sso = {
  // An admin who chooses the identity provider could sign in as any admin: they must have all privileges already.
  setIdentityProvider: row(setIdentityProvider, { who: 'admin', needs: privileges, stepUp: true, waits: 'always' }),
  removeIdentityProvider: row(removeIdentityProvider, {
    who: 'admin',
    needs: privileges,
    stepUp: true,
    waits: 'always',
  }),
  linkIdentity: row(linkIdentity, {
    who: 'person',
    waits: { never: 'The account’s own provider vouches for somebody who was invited.' },
  }),
};
