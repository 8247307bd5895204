import { createClient } from '../../clients/commands/createClient.js';
import { deleteClient } from '../../clients/commands/deleteClient.js';
import { disableClient } from '../../clients/commands/disableClient.js';
import { enableClient } from '../../clients/commands/enableClient.js';
import { deleteClients } from '../../clients/commands/many/deleteClients.js';
import { disableClients } from '../../clients/commands/many/disableClients.js';
import { enableClients } from '../../clients/commands/many/enableClients.js';
import { expireClientSecrets } from '../../clients/commands/many/expireClientSecrets.js';
import { updateClients } from '../../clients/commands/many/updateClients.js';
import { revokeClientTokens } from '../../clients/commands/revokeClientTokens.js';
import { createSecretShareLink } from '../../clients/commands/secretShareLink/createSecretShareLink.js';
import { openSecretShareLink } from '../../clients/commands/secretShareLink/openSecretShareLink.js';
import { revokeSecretShareLink } from '../../clients/commands/secretShareLink/revokeSecretShareLink.js';
import { addClientSecret } from '../../clients/commands/secrets/addClientSecret.js';
import { cancelSecretRotation } from '../../clients/commands/secrets/cancelSecretRotation.js';
import { revealClientSecret } from '../../clients/commands/secrets/revealClientSecret.js';
import { revokeClientSecret } from '../../clients/commands/secrets/revokeClientSecret.js';
import { rotateClientSecret } from '../../clients/commands/secrets/rotateClientSecret.js';
import { updateClientSecret } from '../../clients/commands/secrets/updateClientSecret.js';
import { warnOfExpiry } from '../../clients/commands/secrets/warnOfExpiry.js';
import { updateClient } from '../../clients/commands/updateClient.js';
import { assignsModules, changesModules, changesModulesOfSome } from '../../clients/model/assignsModules.js';
import {
  changesCredentials,
  changesKeys,
  clientScopes,
  clientScopesIfItEndsOtherwise,
  endsSecrets,
  scopesOfAll,
  scopesOnCreate,
  scopesOnUpdate,
  scopesOnUpdates,
} from '../../clients/model/clientScopes.js';
import { noteLeakedSecret } from '../../leaks/commands/noteLeakedSecret.js';
import { noteLeakedToken } from '../../leaks/commands/noteLeakedToken.js';
import { row } from '../row.js';

export const clients = {
  createClient: row(createClient, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: [{ privilege: 'MANAGE_MODULES', scopes: ['countersign:grants:write'], when: assignsModules }],
    handsOut: scopesOnCreate,
    makesCredential: ({ type, publicKeys }) => type === 'CONFIDENTIAL' || publicKeys.length > 0,
    waits: 'always',
  }),
  updateClient: row(updateClient, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: [
      { privilege: 'MANAGE_MODULES', scopes: ['countersign:grants:write'], when: changesModules },
      { privilege: 'MANAGE_CLIENTS', scopes: ['countersign:secrets:write'], when: changesCredentials },
    ],
    handsOut: scopesOnUpdate,
    // A key obtains tokens as a secret does; to end every secret asks like revoking one.
    stepUp: (input, { client }) => changesKeys(input, client) || endsSecrets(input, client),
    waits: { unlessOnly: ['name', 'description', 'reference', 'labels', 'ownerName', 'ownerEmail', 'ownerPhone'] },
  }),
  // The holders of its secrets obtain tokens again.
  enableClient: row(enableClient, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: clientScopes,
    waits: 'always',
  }),
  disableClient: row(disableClient, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    waits: { never: 'Stopping a client in an emergency must not wait.' },
  }),
  enableClients: row(enableClients, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: scopesOfAll,
    waits: 'always',
  }),
  disableClients: row(disableClients, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    waits: { never: 'Stopping clients in an emergency must not wait.' },
  }),
  updateClients: row(updateClients, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: [{ privilege: 'MANAGE_MODULES', scopes: ['countersign:grants:write'], when: changesModulesOfSome }],
    handsOut: scopesOnUpdates,
    waits: { unlessOnly: ['clients', 'ownerName', 'ownerEmail', 'ownerPhone'] },
  }),
  expireClientSecrets: row(expireClientSecrets, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    stepUp: true,
    waits: 'always',
  }),
  deleteClients: row(deleteClients, { who: 'admin', needs: ['MANAGE_CLIENTS'], waits: 'always' }),
  // A client may have privileges in Countersign itself; an admin who lacks them must not obtain its secret.
  addClientSecret: row(addClientSecret, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: clientScopes,
    stepUp: true,
    waits: 'always',
  }),
  rotateClientSecret: row(rotateClientSecret, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: clientScopes,
    stepUp: true,
    waits: 'always',
  }),
  // Who holds the old secret obtains tokens for longer.
  cancelSecretRotation: row(cancelSecretRotation, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: clientScopes,
    stepUp: true,
    waits: 'always',
  }),
  updateClientSecret: row(updateClientSecret, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: clientScopesIfItEndsOtherwise,
    stepUp: ({ expiresAt }) => expiresAt !== undefined,
    waits: { unlessOnly: ['secretLabel'] },
  }),
  revokeClientSecret: row(revokeClientSecret, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    stepUp: true,
    waits: 'always',
  }),
  revealClientSecret: row(revealClientSecret, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: clientScopes,
    stepUp: true,
    ownProof: ({ secretId }, { eachAsks }) => (eachAsks ? secretId : undefined),
    waits: { never: 'Revealing a secret changes nothing, and the audit records it.' },
  }),
  createSecretShareLink: row(createSecretShareLink, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    handsOut: clientScopes,
    stepUp: true,
    waits: { never: 'The sender has the secret already, and could send it another way.' },
  }),
  revokeSecretShareLink: row(revokeSecretShareLink, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    waits: { never: 'It only takes a link away.' },
  }),
  openSecretShareLink: row(openSecretShareLink, {
    who: 'recipient',
    waits: { never: 'The link was sent to be opened.' },
  }),
  warnOfExpiry: row(warnOfExpiry, { who: 'service', waits: { never: 'A warning changes nothing.' } }),
  noteLeakedSecret: row(noteLeakedSecret, {
    who: 'service',
    waits: { never: 'Whoever found the secret can use it: stopping it must not wait.' },
  }),
  noteLeakedToken: row(noteLeakedToken, {
    who: 'service',
    waits: { never: 'Whoever found the token can use it: stopping it must not wait.' },
  }),
  revokeClientTokens: row(revokeClientTokens, {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    waits: { never: 'Stopping tokens in an emergency must not wait.' },
  }),
  deleteClient: row(deleteClient, { who: 'admin', needs: ['MANAGE_CLIENTS'], waits: 'always' }),
};
