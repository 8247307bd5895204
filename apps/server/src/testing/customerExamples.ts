import type { FactorResetRecord } from '../customers/model/factorReset.js';
import type { SupportAccessRecord } from '../customers/model/supportAccess.js';
import { aPlan } from '../store/contract/plans.js';
import { addClient } from './clientCalls.js';
import type { Example } from './example.js';
import { type Pair, settle } from './pair.js';

let made = 0;
const fresh = (what: string): string => `${what} ${++made}`;

const newCustomer = () => ({
  reference: `C-${++made}`,
  name: fresh('Customer'),
  adminEmail: `customer-${made}@example.com`,
  adminName: fresh('Admin'),
});

/** A customer's account whose administrator has come in, as it is at first. */
async function customer({ server }: Pair) {
  const id = `acc_customer_${++made}`;
  await server.makeAccount(id, [`${id}@example.com`]);
  return { id, expectedVersion: 1 };
}

/** One whose administrator is invited. */
async function invitedCustomer(pair: Pair) {
  const id = await settle(pair, 'createAccount', newCustomer());
  const { data } = await pair.ada.query('query($id: ID!) { customer(by: { id: $id }) { id people { id } } }', { id });
  return data.customer;
}

/** A client of a customer, whom nobody of the vendor's account administers. */
async function clientOfCustomer(pair: Pair) {
  const { id } = await customer(pair);
  const person = await pair.server.signIn(`${id}@example.com`);
  return (await addClient(person, { name: fresh('Theirs') })).id;
}

const newPlan = (pair: Pair): Promise<string> =>
  settle(pair, 'createPlan', { key: `given-${++made}`, name: fresh('Plan') });

/** What one of the vendor's may look at inside an account, or asks to: between the pair's account and another. */
async function supportAccess(pair: Pair, of: 'vendor' | 'account', more: Partial<SupportAccessRecord> = {}) {
  const { server, accountId: ours, adaAdmin } = pair;
  const { id: other } = await customer(pair);
  const [accountId, vendorId] = of === 'vendor' ? [other, ours] : [ours, other];
  const row: SupportAccessRecord = {
    id: `sup_${++made}`,
    version: 1,
    accountId,
    vendorId,
    adminId: adaAdmin.id,
    adminName: 'Somebody',
    personId: of === 'vendor' ? adaAdmin.personId : `per_${made}`,
    reason: 'They asked',
    hours: 2,
    state: 'REQUESTED',
    requestedAt: server.now(),
    openedBy: null,
    openedAt: null,
    endsAt: null,
    sessionId: null,
    closedBy: null,
    closedAt: null,
    ...more,
  };
  await server.store.commit(aPlan(ours, { writes: [{ insert: 'supportAccesses', row }] }));
  return { id: row.id, expectedVersion: 1 };
}

/** A reset of the second factors of the pair's other admin, that another account's support asked for. */
async function factorReset(pair: Pair) {
  const { server, accountId, adaAdmin } = pair;
  // One that nobody stopped is still there.
  const pending = await server.store.within(accountId).factorResets.pendingOf(adaAdmin.personId);
  if (pending) return { id: pending.id };
  const { id: vendorId } = await customer(pair);
  const row: FactorResetRecord = {
    id: `frs_${++made}`,
    version: 1,
    accountId,
    vendorId,
    adminId: adaAdmin.id,
    adminName: adaAdmin.name,
    personId: adaAdmin.personId,
    reason: 'They asked',
    state: 'PENDING',
    requestedBy: 'Somebody',
    requestedAt: server.now(),
    effectiveAt: server.now() + 60 * 60_000,
    endedBy: null,
    endedIn: null,
    endedAt: null,
  };
  await server.store.commit(aPlan(accountId, { writes: [{ insert: 'factorResets', row }] }));
  return { id: row.id };
}

/** Those of the vendor's mutations. */
export const customerExamples: Readonly<Record<string, Example>> = {
  createAccount: () => ({ input: newCustomer() }),
  renameAccount: async (pair) => ({ input: { ...(await customer(pair)), name: fresh('Renamed') } }),
  inviteAccountAdmin: async (pair) => {
    const { id } = await invitedCustomer(pair);
    return { input: { id, adminEmail: `second-${++made}@example.com`, adminName: 'Second' } };
  },
  resendAccountInvitation: async (pair) => {
    const { id, people } = await invitedCustomer(pair);
    return { input: { id, adminId: people[0].id } };
  },
  setReference: async (pair) => ({ input: { ...(await customer(pair)), reference: `R-${++made}` } }),
  assignPlan: async (pair) => ({ input: { ...(await customer(pair)), planId: await newPlan(pair) } }),
  suspendAccount: async (pair) => {
    const { id } = await customer(pair);
    return { input: { id, reason: 'Unpaid', confirmation: id } };
  },
  emergencyDisableClient: async (pair) => ({ input: { id: await clientOfCustomer(pair), reason: 'It leaked' } }),
  releaseClient: async (pair) => {
    const id = await clientOfCustomer(pair);
    await pair.ada.change('emergencyDisableClient', { id, reason: 'It leaked' }, 'outcome');
    return { input: { id } };
  },
  requestSupportAccess: async (pair) => {
    return { input: { accountId: (await customer(pair)).id, reason: 'They asked', hours: 2 } };
  },
  openSupportAccess: async (pair) => ({ input: await supportAccess(pair, 'account') }),
  declineSupportAccess: async (pair) => ({ input: { id: (await supportAccess(pair, 'account')).id } }),
  closeSupportAccess: async (pair) => ({ input: { id: (await supportAccess(pair, 'vendor')).id } }),
  enterAccount: async (pair) => {
    const open = { state: 'OPEN' as const, endsAt: pair.server.now() + 60 * 60_000 };
    return { input: { id: (await supportAccess(pair, 'vendor', open)).id } };
  },
  requestFactorReset: async (pair) => {
    const { id } = await customer(pair);
    // With that they have a second factor.
    await pair.server.signIn(`${id}@example.com`);
    const [admin] = await pair.server.store.within(id).admins.active();
    return { input: { accountId: id, adminIds: [admin?.id], reason: 'Their phone burned' } };
  },
  stopFactorReset: async (pair) => ({ input: await factorReset(pair) }),
  resumeAccount: async (pair) => {
    const { id } = await customer(pair);
    await pair.ada.change('suspendAccount', { id, reason: 'Unpaid', confirmation: id }, 'outcome');
    return { input: { id, expectedVersion: 2 } };
  },
};
