import { acceptInvitation } from '../admins/commands/acceptInvitation.js';
import { addPasskey } from '../auth/commands/addPasskey.js';
import { type Context, execute } from '../execution/execute.js';
import { sealUnder } from '../kernel/seal.js';
import { actorForAdmin } from '../model/adminActor.js';
import { type Pair, settle } from './pair.js';
import type { RunningServer } from './server.js';

let made = 0;
export const fresh = (what: string): string => `${what} ${++made}`;

const owner = { email: 'owner@example.com' };
export const newClient = () => ({ name: fresh('Client'), grantTypes: ['CLIENT_CREDENTIALS'], owner });
export const newModule = () => ({
  key: `module-${++made}`,
  name: fresh('Module'),
  audience: `https://api.example.com/${made}`,
});
export const newAccessType = () => ({
  name: fresh('Access type'),
  permissions: [{ object: 'Invoice', operations: ['READ'] }],
});
export const newProvider = ({ names }: RunningServer, accountId: string) => {
  names.publish('_countersign.example.com', `countersign-account=${accountId}`);
  return { issuer: 'https://login.example.com', clientId: 'us', clientSecret: 'secret', domains: ['example.com'] };
};
export const newAdmin = () => ({
  email: `admin-${++made}@example.com`,
  name: fresh('Admin'),
  privileges: ['VIEW_AUDIT'],
});

export const one = async (pair: Pair, kind: 'client' | 'module' | 'accessType' | 'admin', id: string) => {
  const shown = {
    client: 'id version name secrets { id }',
    module: 'id version',
    accessType: 'id version',
    admin: 'id version',
  };
  const { data } = await pair.ada.query(`query($id: ID!) { ${kind}(id: $id) { ${shown[kind]} } }`, { id });
  return data[kind];
};

export async function client(pair: Pair, input: object = {}) {
  const id = await settle(pair, 'createClient', { ...newClient(), ...pair.clients, ...input });
  await pair.made?.(id);
  return one(pair, 'client', id);
}
export const module = async (pair: Pair) => one(pair, 'module', await settle(pair, 'createModule', newModule()));
export const accessType = async (pair: Pair) =>
  one(pair, 'accessType', await settle(pair, 'createAccessType', newAccessType()));
export const admin = async (pair: Pair) => one(pair, 'admin', await settle(pair, 'inviteAdmin', newAdmin()));

/** An admin who has accepted, and has a passkey. */
export async function enrolledAdmin(pair: Pair) {
  const { id } = await admin(pair);
  const reads = pair.server.store.within(pair.accountId);
  const actingAs = async () => {
    const found = await reads.admins.byId(id);
    if (!found) throw new Error('They are not there.');
    return { admin: found, context: { ...inName(pair), actor: actorForAdmin(found) } };
  };
  const invited = await actingAs();
  const { invitationHash } = invited.admin;
  await execute(acceptInvitation, { adminId: id, invitationHash, passwordHash: 'none' }, invited.context);
  const { admin: accepted, context } = await actingAs();
  const passkey = { id: fresh('passkey'), name: 'Key', publicKey: '', counter: 0, transports: [] };
  await execute(addPasskey, { personId: accepted.personId, ...passkey }, context);
  return one(pair, 'admin', id);
}

export const version = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

export const inName = ({ server, accountId, adaAdmin }: Pair): Context => ({
  store: server.store,
  seal: sealUnder(server.encryptionKey),
  now: server.now,
  actor: { ...actorForAdmin(adaAdmin), secondFactorAt: server.now() },
  accountId,
  address: '',
});
