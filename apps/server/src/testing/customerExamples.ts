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
  const { data } = await pair.ada.query('query($id: ID!) { customer(id: $id) { id people { id } } }', { id });
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
  resumeAccount: async (pair) => {
    const { id } = await customer(pair);
    await pair.ada.change('suspendAccount', { id, reason: 'Unpaid', confirmation: id }, 'outcome');
    return { input: { id, expectedVersion: 2 } };
  },
};
