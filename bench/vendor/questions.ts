export interface Asked {
  readonly accountId: string;
  readonly clientId: string;
  readonly moduleId: string;
  readonly planId: string;
}

const row = `id version name reference state createdAt openChangeRequests plan { id name }
  figures { clients admins lastSignInAt }`;
const customers = `query($filter: CustomerFilter, $orderBy: CustomerOrder!) {
  customers(first: 25, filter: $filter, orderBy: $orderBy) { nodes { ${row} } pageInfo { hasNextPage endCursor } }
}`;
const entitled = 'accountId accountName planId planName administrator environments endsAt';

type Question = (asked: Asked) => { readonly document: string; readonly variables: object };

/** What each screen of the vendor's asks, with the fields that it shows. */
export const questions: Readonly<Record<string, Question>> = {
  'accounts, by name': () => ({ document: customers, variables: { orderBy: 'NAME_ASC' } }),
  'accounts, newest first': () => ({ document: customers, variables: { orderBy: 'CREATED_DESC' } }),
  'accounts, searched': () => ({
    document: customers,
    variables: { orderBy: 'NAME_ASC', filter: { search: '000042' } },
  }),
  'accounts, open ones': () => ({
    document: customers,
    variables: { orderBy: 'NAME_ASC', filter: { state: 'OPEN' } },
  }),
  'an account': ({ accountId }) => ({
    document: `query($id: ID!) { customer(by: { id: $id }) { ${row} reason people { id name email state }
      limits { limit value isOwn planned } entitlements { administrator environments endsAt } } }`,
    variables: { id: accountId },
  }),
  'the catalogue': () => ({
    document: `{ catalogue { ownModules } catalogueModules(first: 25) { nodes { id version key name state entitlements { ${entitled} } } } }`,
    variables: {},
  }),
  'a module, with who uses it': ({ moduleId }) => ({
    document: `query($id: ID!) { catalogueModule(id: $id) { id name state entitlements { ${entitled} } usedBy { id name clients } } }`,
    variables: { id: moduleId },
  }),
  'the plans': () => ({ document: '{ plans(first: 25) { nodes { id key name accountCount } } }', variables: {} }),
  'a plan, with who has it': ({ planId }) => ({
    document: 'query($id: ID!) { plan(id: $id) { id name accounts { id name clients maxClients } } }',
    variables: { id: planId },
  }),
  'clients in trouble': () => ({
    document: '{ clientsInTrouble { client { id name accountName owner { name email } } troubles } }',
    variables: {},
  }),
  'a client, found by its id': ({ clientId }) => ({
    document: 'query($id: ID!) { findClient(id: $id) { id name enabled accountId accountName owner { name email } } }',
    variables: { id: clientId },
  }),
  'a person, found by their address': () => ({
    document: 'query($email: String!) { findPerson(email: $email) { name email state accountId accountName } }',
    variables: { email: 'ada@northwind.example' },
  }),
};
