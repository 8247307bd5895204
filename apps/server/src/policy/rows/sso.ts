import { privileges } from '@countersign/schema';
import { linkIdentity } from '../../sso/commands/linkIdentity.js';
import { removeIdentityProvider } from '../../sso/commands/removeIdentityProvider.js';
import { setIdentityProvider } from '../../sso/commands/setIdentityProvider.js';
import { row } from '../row.js';

export const sso = {
  // Whoever says who vouches for people could come in as any of them: they must be able to do everything anyway.
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
