import { addPasskey } from '../auth/commands/addPasskey.js';
import { execute } from '../execution/execute.js';
import { grantConsent } from '../oauth/commands/grantConsent.js';
import { catalogueExamples } from './catalogueExamples.js';
import { customerExamples } from './customerExamples.js';
import type { Example } from './example.js';
import {
  accessType,
  admin,
  client,
  enrolledAdmin,
  fresh,
  inName,
  module,
  newAccessType,
  newAdmin,
  newClient,
  newModule,
  newProvider,
  one,
  version,
} from './exampleParts.js';
import { delegate, managementModuleId, queryWith, redirectUri } from './managementApp.js';
import { choose, type Pair, settle } from './pair.js';
import { webhookExamples } from './webhookExamples.js';

const request = async ({ ada }: Pair) => {
  const { changeRequest } = await ada.change('createClient', newClient(), 'changeRequest { id version }');
  return version(changeRequest);
};
/** What a program asked in the name of Ada. */
const requestInName = async (pair: Pair) => {
  const { server, ada } = pair;
  const modules = [{ moduleId: await managementModuleId(ada) }];
  const { changeRequest, secret } = await ada.change(
    'createClient',
    { ...newClient(), grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri], modules },
    'changeRequest { id version subject { id } } secret { value }',
  );
  await pair.ben.change('approveChangeRequest', version(changeRequest), 'outcome');
  const app = { id: changeRequest.subject.id, secret: secret.value };
  const { access_token } = await delegate(server, app, ada);
  const asked = 'mutation($input: CreateClientInput!) { createClient(input: $input) { changeRequest { id version } } }';
  const { data } = await queryWith(server, access_token)(asked, { input: newClient() });
  return version(data.createClient.changeRequest);
};
const requestOfBen = ({ ben, ...pair }: Pair) => request({ ...pair, ben, ada: ben });

/**
 * Arguments with which each mutation is accepted from Ada, made anew each time. A mutation that is missing here fails
 * the tests that walk them all.
 */
export const mutationExamples: Readonly<Record<string, Example>> = {
  createClient: ({ clients }) => ({ input: { ...newClient(), ...clients } }),
  updateClient: async (pair) => ({ input: { ...version(await client(pair)), description: 'Changed' } }),
  enableClient: async (pair) => ({ input: version(await client(pair, { enabled: false })) }),
  disableClient: async (pair) => ({ input: { id: (await client(pair)).id } }),
  enableClients: async (pair) => ({
    input: { clients: [version(await client(pair, { enabled: false }))], confirmation: '1' },
  }),
  disableClients: async (pair) => ({ input: { ids: [(await client(pair)).id], confirmation: '1' } }),
  updateClients: async (pair) => ({
    input: { clients: [version(await client(pair))], confirmation: '1', owner: { email: 'another@example.com' } },
  }),
  expireClientSecrets: async (pair) => ({ input: { clients: [version(await client(pair))], confirmation: '1' } }),
  deleteClients: async (pair) => ({ input: { clients: [version(await client(pair))], confirmation: '1' } }),
  deleteClient: async (pair) => {
    const { name, ...target } = await client(pair);
    return { input: { ...version(target), confirmation: name } };
  },
  addClientSecret: async (pair) => {
    await choose(pair, { maxSecretLifetimeDays: 90 });
    return { input: { ...version(await client(pair)), label: 'Second' } };
  },
  rotateClientSecret: async (pair) => {
    await choose(pair, { rotationOverlap: true, maxSecretLifetimeDays: 90 });
    const { name, ...target } = await client(pair);
    const overlapUntil = new Date(pair.server.now() + 60 * 60 * 1000).toISOString();
    return { input: { ...version(target), confirmation: name, overlapUntil } };
  },
  cancelSecretRotation: async (pair) => {
    await choose(pair, { rotationOverlap: true });
    const one = await client(pair);
    const overlapUntil = new Date(pair.server.now() + 60 * 60 * 1000).toISOString();
    await settle(pair, 'rotateClientSecret', { ...version(one), confirmation: one.name, overlapUntil });
    const { data } = await pair.ada.query(
      'query($id: ID!) { client(id: $id) { version secrets { id replacedBy } } }',
      one,
    );
    const { secrets } = data.client;
    const replaced = secrets.find(({ replacedBy }: { replacedBy: string | null }) => replacedBy !== null);
    return {
      input: {
        id: one.id,
        expectedVersion: data.client.version,
        secretId: replaced.replacedBy,
        confirmation: one.name,
      },
    };
  },
  updateClientSecret: async (pair) => {
    const { secrets, ...target } = await client(pair);
    return { input: { ...version(target), secretId: secrets[0].id, label: 'Nightly job' } };
  },
  revokeClientSecret: async (pair) => {
    const { id, name, secrets } = await client(pair);
    return { input: { id, secretId: secrets[0].id, confirmation: name } };
  },
  revealClientSecret: async (pair) => {
    await choose(pair, { secretVisibility: 'RECOVERABLE' });
    const { id, secrets } = await client(pair);
    return { input: { id, secretId: secrets[0].id } };
  },
  createSecretShareLink: async (pair) => {
    await choose(pair, { secretVisibility: 'RECOVERABLE' });
    const { id, secrets } = await client(pair);
    return { input: { id, secretId: secrets[0].id } };
  },
  revokeSecretShareLink: async (pair) => {
    await choose(pair, { secretVisibility: 'RECOVERABLE' });
    const { id, secrets } = await client(pair);
    await pair.ada.change('createSecretShareLink', { id, secretId: secrets[0].id }, 'link');
    const { data } = await pair.ada.query('query($id: ID!) { client(id: $id) { secretShareLinks { id } } }', { id });
    return { input: { id: data.client.secretShareLinks[0].id } };
  },
  revokeClientTokens: async (pair) => ({ input: { id: (await client(pair)).id } }),

  createModule: () => ({ input: newModule() }),
  updateModule: async (pair) => ({ input: { ...version(await module(pair)), name: fresh('Renamed') } }),
  deleteModule: async (pair) => ({ input: version(await module(pair)) }),
  createAccessType: () => ({ input: newAccessType() }),
  updateAccessType: async (pair) => ({ input: { ...version(await accessType(pair)), description: 'Changed' } }),
  deleteAccessType: async (pair) => ({ input: version(await accessType(pair)) }),

  updateAccountSettings: async ({ ada }) => {
    const { data } = await ada.query('{ account { version } }');
    return { input: { expectedVersion: data.account.version, name: fresh('Account') } };
  },

  setIdentityProvider: ({ server, accountId }) => ({ input: newProvider(server, accountId) }),
  async removeIdentityProvider(pair) {
    const { provider } = (await pair.ada.query('{ sso { provider { version } } }')).data.sso;
    if (!provider) await settle(pair, 'setIdentityProvider', newProvider(pair.server, pair.accountId));
    return { input: { expectedVersion: provider?.version ?? 1 } };
  },

  inviteAdmin: () => ({ input: newAdmin() }),
  updateAdmin: async (pair) => ({ input: { ...version(await admin(pair)), privileges: ['MANAGE_CLIENTS'] } }),
  removeAdmin: async (pair) => ({ input: version(await admin(pair)) }),
  disableAdmin: async (pair) => ({ input: { id: (await admin(pair)).id } }),
  enableAdmin: async (pair) => {
    const { id } = await admin(pair);
    await pair.ada.change('disableAdmin', { id }, 'admin { id }');
    return { input: version(await one(pair, 'admin', id)) };
  },
  resetSecondFactors: async (pair) => ({ input: version(await enrolledAdmin(pair)) }),
  resendInvitation: async (pair) => ({ input: { id: (await admin(pair)).id } }),
  revokeInvitation: async (pair) => ({ input: { id: (await admin(pair)).id } }),

  switchAccount: ({ accountId }) => ({ accountId }),
  async revokeSession({ server, ada, adaAdmin }) {
    await server.signIn(adaAdmin.email);
    const { data } = await ada.query('{ mySecurity { sessions { id isCurrent } } }');
    const { id } = data.mySecurity.sessions.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    return { id };
  },
  async removePasskey(pair) {
    const id = fresh('passkey');
    const passkey = { id, name: 'Key', publicKey: '', counter: 0, transports: [] };
    await execute(addPasskey, { personId: pair.adaAdmin.personId, ...passkey }, inName(pair));
    return { id };
  },
  removeTotp: () => ({}),
  async revokeConsent(pair) {
    const redirectUri = 'https://app.example.com/callback';
    const { id: clientId } = await client(pair);
    await execute(
      grantConsent,
      { adminId: pair.adaAdmin.id, clientId, scopes: [], redirectUri, environment: 'production' },
      inName(pair),
    );
    return { clientId };
  },
  createPersonalToken: () => ({ input: { name: fresh('Token'), scopes: ['countersign:clients:write'] } }),
  async revokePersonalToken(pair) {
    const input = { name: fresh('Token'), scopes: ['countersign:clients:write'] };
    return { input: { id: (await pair.ada.change('createPersonalToken', input, 'secret { id }')).secret.id } };
  },

  ...webhookExamples,
  ...customerExamples,
  ...catalogueExamples,

  approveChangeRequest: async (pair) => ({ input: await requestOfBen(pair) }),
  confirmChangeRequest: async (pair) => ({ input: await requestInName(pair) }),
  rejectChangeRequest: async (pair) => ({ input: { ...(await requestOfBen(pair)), reason: 'No' } }),
  withdrawChangeRequest: async (pair) => ({ input: await request(pair) }),
  resubmitChangeRequest: async (pair) => ({ input: await request(pair) }),
};
