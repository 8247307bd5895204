import type { AccountReads } from '../model/reads.js';
import type { Change } from './anyChange.js';
import { addClient } from './clientCalls.js';
import type { Browser, RunningServer } from './server.js';

/** An account in which anything may be changed: ada asks, ben and cy approve where that is needed, dan is changed. */
export interface Changing {
  readonly reads: AccountReads;
  readonly ada: Browser;
  /** Of an address or a domain that only this account has. */
  ours(name: string): string;
  /** Who approves; they sign in when they are first needed. */
  others(): Promise<readonly Browser[]>;
}

let accounts = 0;

/** Makes one, with three clients, two modules besides our own, and three access types that allow nothing yet. */
export async function openChanging(server: RunningServer): Promise<Changing> {
  const id = `acc_${++accounts}`;
  const ours = (name: string) => `${name}.${id.replace('_', '')}.example`;
  const [adas, bens, cys, dans] = ['ada', 'ben', 'cy', 'dan'].map((name) => `${name}@${ours('people')}`);
  await server.makeAccount(id, [adas, bens, cys, dans].map(String));
  for (const domain of ['a', 'b', 'c'])
    server.names.publish(`_countersign.${ours(domain)}`, `countersign-account=${id}`);
  const ada = await server.signIn(String(adas));
  for (const key of ['hr', 'pay']) await ada.change('createModule', { key, name: key, audience: `urn:${key}` }, '');
  for (const name of ['One', 'Three', 'Two']) await ada.change('createAccessType', { name }, '');
  for (const name of ['a', 'b', 'c']) await addClient(ada, { name });
  let others: Promise<Browser[]> | undefined;
  return {
    reads: server.store.within(id),
    ada,
    ours,
    others() {
      others ??= Promise.all([bens, cys].map((email) => server.signIn(String(email))));
      return others;
    },
  };
}

const at = <T>(items: readonly T[], index: number): T => {
  const item = items[index % items.length];
  if (!item) throw new Error('There is none.');
  return item;
};
const versioned = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

const inDays = ({ days }: { days?: number }) =>
  days === undefined ? {} : { expiresAt: new Date(Date.now() + days * 86_400_000).toISOString() };

/** The input of a change, in the account as it is. */
async function inputOf({ kind, what }: Change, { reads, ours }: Changing): Promise<object> {
  const everyone = { limit: 100, backwards: false };
  const client = async (index: number) => at((await reads.clients.page({}, 'NAME_ASC', everyone)).items, index);
  const apiModule = async (index: number) => {
    const modules = await reads.modules.all();
    return at(
      modules.filter(({ builtIn }) => !builtIn),
      index,
    );
  };
  const dan = async () => {
    const { items } = await reads.admins.page(everyone);
    return at(
      items.filter(({ name }) => name === 'dan'),
      0,
    );
  };
  const several = async (indexes: readonly number[]) => {
    const found = await Promise.all(indexes.map(client));
    const clients = [...new Map(found.map((one) => [one.id, versioned(one)])).values()];
    return { clients, confirmation: String(clients.length) };
  };
  const grantsOf = async (sent: Extract<Change, { kind: 'updateClient' }>['what']['modules']) => {
    const modules = await reads.modules.all();
    const grants = sent.map(({ index, administrator, named }) => {
      const { id: moduleId, scopes } = at(modules, index);
      const within = scopes.filter(({ level }) => administrator || level === 'STANDARD');
      const names = named?.flatMap((one) => within[one % within.length]?.name ?? []) ?? [];
      return { moduleId, administrator, scopes: names.length > 0 ? [...new Set(names)] : null };
    });
    return [...new Map(grants.map((grant) => [grant.moduleId, grant])).values()];
  };
  switch (kind) {
    case 'createClient':
    case 'updateClient': {
      const accessTypes = await reads.accessTypes.all();
      return {
        ...(kind === 'updateClient'
          ? versioned(await client(what.index))
          : { name: 'new', owner: { email: 'owner@example.com' }, grantTypes: ['CLIENT_CREDENTIALS'] }),
        modules: await grantsOf(what.modules),
        accessTypeIds: [...new Set(what.accessTypes.map((index) => at(accessTypes, index).id))],
        ...what.more,
      };
    }
    case 'enableClient':
      return versioned(await client(what.index));
    case 'enableClients':
    case 'deleteClients':
      return several(what.several);
    case 'expireClientSecrets':
      return { ...(await several(what.several)), ...inDays(what.more) };
    case 'updateClients': {
      const [modules, accessTypes] = await Promise.all([reads.modules.all(), reads.accessTypes.all()]);
      return {
        ...(await several(what.several)),
        addModules: await grantsOf(what.modules),
        removeModules: what.taken.map((index) => ({ moduleId: at(modules, index).id })),
        addAccessTypeIds: [...new Set(what.accessTypes.map((index) => at(accessTypes, index).id))],
        ...what.more,
      };
    }
    case 'addClientSecret':
      return { ...versioned(await client(what.index)), ...inDays(what.more) };
    case 'rotateClientSecret':
    case 'deleteClient': {
      const found = await client(what.index);
      return { ...versioned(found), confirmation: found.name, ...('more' in what && inDays(what.more)) };
    }
    case 'revokeClientSecret': {
      const { id, name } = await client(what.index);
      const secretId = (await reads.clients.byId(id))?.secrets[0]?.id ?? 'it has none';
      return { id, secretId, confirmation: name };
    }
    case 'createModule': {
      const key = `new-${what.number}`;
      const servers = await Promise.all(what.servers.map(client));
      return {
        key,
        name: key,
        audience: `urn:${key}`,
        ...what.more,
        scopes: what.scopes.map(({ number, level }) => ({ name: `${key}.${number}`, level })),
        resourceServerIds: [...new Set(servers.map(({ id }) => id))],
      };
    }
    case 'createAccessType':
      return { name: `New ${what.number}`, permissions: what.permissions };
    case 'deleteAccessType':
      return versioned(at(await reads.accessTypes.all(), what.index));
    case 'deleteModule':
      return versioned(await apiModule(what.index));
    case 'disableClient':
      return { id: (await client(what.index)).id };
    case 'updateModule': {
      const module = await apiModule(what.index);
      const servers = await Promise.all(what.servers.map(client));
      return {
        ...versioned(module),
        scopes: what.scopes.map(({ number, level }) => ({ name: `${module.key}.${number}`, level })),
        resourceServerIds: [...new Set(servers.map(({ id }) => id))],
        ...what.more,
      };
    }
    case 'updateAccessType':
      return { ...versioned(at(await reads.accessTypes.all(), what.index)), permissions: what.permissions };
    case 'inviteAdmin':
      return { email: `${what.name}@${ours('people')}`, ...what };
    case 'updateAdmin':
      return { ...versioned(await dan()), ...what };
    case 'enableAdmin':
      return versioned(await dan());
    case 'disableAdmin':
      return { id: (await dan()).id };
    case 'removeAdmin': {
      const { items } = await reads.admins.page(everyone);
      const invited = items.find(({ acceptedAt }) => acceptedAt === null);
      return invited ? versioned(invited) : { id: 'nobody is invited', expectedVersion: 1 };
    }
    case 'setIdentityProvider': {
      const { domains, more, ...named } = what;
      const provider = await reads.admins.identityProvider();
      return { ...named, ...more, domains: domains.map(ours), ...(provider && { expectedVersion: provider.version }) };
    }
    case 'removeIdentityProvider':
      return { expectedVersion: (await reads.admins.identityProvider())?.version ?? 1 };
    case 'updateAccountSettings':
      return { expectedVersion: (await reads.account())?.version, ...what };
    case 'updateMultiAdmin':
      return { expectedVersion: (await reads.account())?.version, multiAdmin: what };
  }
}

const shown = 'changes { field } risks { code message }';

/**
 * Looks at what a change would do and has it done, with as many words as it needs.
 * Answers the input, and what was shown before and with it; nothing when it is refused, by a rule of its own.
 */
export async function makeChange(change: Change, place: Changing) {
  const { ada } = place;
  const name = change.kind === 'updateMultiAdmin' ? 'updateAccountSettings' : change.kind;
  const input = await inputOf(change, place);
  const preview = await ada.change(name, input, shown, { dryRun: true }).catch(() => undefined);
  if (!preview) return undefined;
  const done = await ada.change(name, input, `${shown} changeRequest { id version state risks { code message } }`);
  let asked = done.changeRequest;
  for (const other of asked ? await place.others() : []) {
    if (asked.state !== 'OPEN') break;
    const word = { id: asked.id, expectedVersion: asked.version };
    const { changeRequest } = await other.change('approveChangeRequest', word, 'changeRequest { id version state }');
    asked = { ...asked, ...changeRequest };
  }
  return { input, preview, done, state: asked?.state ?? done.outcome };
}
