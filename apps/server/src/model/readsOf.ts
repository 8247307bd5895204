import type { ChangeReads } from '../changes/model/reads.js';
import { isManaged, type ManagedScope, managedScopeOf } from '../clients/model/managedClients.js';
import type { ClientFilter, ClientReads } from '../clients/model/reads.js';
import type { Actor, ClientActor } from '../kernel/actor.js';
import type { Module } from '../modules/model/module.js';
import type { AccountReads } from './reads.js';

/**
 * What somebody reads of an account. To a program that is limited to some clients the others are not there: in no list,
 * count or search, by no id, and in nothing that refers to them. A command that it asks for reads by this too, so that what
 * it may not see it cannot change. Total by type: a new read of clients or requests does not compile until it is here.
 */
export function readsOf(reads: AccountReads, actor: Actor): AccountReads {
  const managed = actor.kind === 'client' ? managedScopeOf(actor) : undefined;
  return managed && actor.kind === 'client' ? limited(reads, managed, actor) : reads;
}

function limited(reads: AccountReads, managed: ManagedScope, actor: ClientActor): AccountReads {
  const { clients: all, modules, accessTypes, secretShareLinks } = reads;
  const visible = async (ids: readonly string[]): Promise<string[]> =>
    (await all.byIds(ids)).filter((client) => isManaged(client, managed)).map(({ id }) => id);

  const clients: ClientReads = {
    byId: async (id) => only(await all.byId(id), managed),
    byIds: async (ids) => (await all.byIds(ids)).filter((client) => isManaged(client, managed)),
    page: (filter, order, request) => all.page({ ...filter, ...narrowed(filter, managed), managed }, order, request),
    countOf: (filter, most) => all.countOf({ ...filter, ...narrowed(filter, managed), managed }, most),
    withSecret: async (id) => only(await all.withSecret(id), managed),
    async pastSecret(id) {
      const past = await all.pastSecret(id);
      return past && (await visible([past.clientId])).length > 0 ? past : undefined;
    },
    secretsOf: async (ids) => all.secretsOf(await visible(ids)),
    modulesOf: async (ids) => all.modulesOf(await visible(ids)),
    accessTypesOf: async (ids) => all.accessTypesOf(await visible(ids)),
    withReference: async (reference) => only(await all.withReference(reference), managed),
    // What is taken is taken: by whom is not told.
    isIdTaken: all.isIdTaken,
    isReferenceTaken: all.isReferenceTaken,
    async idsByReference(references) {
      const found = await all.idsByReference(references);
      const seen = await visible(found.map(({ id }) => id));
      return found.filter(({ id }) => seen.includes(id));
    },
    async withSkeleton(skeleton) {
      const alike = await all.withSkeleton(skeleton);
      const seen = await visible(alike.map(({ id }) => id));
      return alike.filter(({ id }) => seen.includes(id));
    },
  };

  /** How many of these, no further than `most`, have something. */
  const countsOf = async (field: 'moduleId' | 'accessTypeId', ids: readonly string[], most: number) => {
    const counts = new Map<string, number>();
    for (const id of ids) {
      const request = { limit: most, backwards: false, from: undefined };
      const { items } = await clients.page({ [field]: id }, 'NAME_ASC', request);
      if (items.length > 0) counts.set(id, items.length);
    }
    return counts;
  };

  /** It names clients that may ask about its tokens. */
  const withVisible = async (found: readonly Module[]): Promise<Module[]> => {
    const seen = await visible(found.flatMap(({ resourceServerIds }) => resourceServerIds));
    return found.map((module) => ({
      ...module,
      resourceServerIds: module.resourceServerIds.filter((id) => seen.includes(id)),
    }));
  };

  return {
    ...reads,
    clients,
    secretShareLinks: {
      async byId(id) {
        const link = await secretShareLinks.byId(id);
        return link && (await visible([link.clientId])).length > 0 ? link : undefined;
      },
      ofClients: async (ids) => secretShareLinks.ofClients(await visible(ids)),
    },
    modules: {
      ...modules,
      byId: async (id) => (await withVisible([await modules.byId(id)].filter((one) => one !== undefined)))[0],
      byIds: async (ids) => withVisible(await modules.byIds(ids)),
      all: async () => withVisible(await modules.all()),
      async page(request) {
        const page = await modules.page(request);
        return { ...page, items: await withVisible(page.items) };
      },
      clientCounts: (ids, most) => countsOf('moduleId', ids, most),
    },
    accessTypes: { ...accessTypes, clientCounts: (ids, most) => countsOf('accessTypeId', ids, most) },
    changes: ownRequests(reads.changes, actor),
  };
}

/** By what clients are quickly found, where a limit says it. */
function narrowed({ labels = [], environment }: ClientFilter, { limit }: ManagedScope): ClientFilter {
  const [first, second] = limit.environments;
  return {
    ...(limit.label !== null && { labels: [...labels, limit.label] }),
    ...(!environment && first !== undefined && second === undefined && { environment: first }),
  };
}

const only = <C extends Parameters<typeof isManaged>[0]>(client: C | undefined, managed: ManagedScope) =>
  client && isManaged(client, managed) ? client : undefined;

/** Requests tell of whatever they are about: a limited program follows its own. */
function ownRequests(all: ChangeReads, { id }: ClientActor): ChangeReads {
  const isOwn = ({ requesterId }: { readonly requesterId: string }): boolean => requesterId === id;
  const own = { askedBy: id } as const;
  const isOfOthers = (askedBy: string | undefined): boolean => askedBy !== undefined && askedBy !== id;
  return {
    async byId(requestId) {
      const request = await all.byId(requestId);
      return request && isOwn(request) ? request : undefined;
    },
    byIds: async (ids) => (await all.byIds(ids)).filter(isOwn),
    page: (filter, newestFirst, request, now) =>
      isOfOthers(filter.askedBy)
        ? Promise.resolve({ items: [], hasNext: false, hasPrevious: false })
        : all.page({ ...filter, ...own }, newestFirst, request, now),
    openFor: async (command, now) => (await all.openFor(command, now)).filter(isOwn),
    openBy: async (personId, command, now) => (await all.openBy(personId, command, now)).filter(isOwn),
    votesOf: all.votesOf,
    openVotesOf: all.openVotesOf,
    countOpen: async (filter, now) => (isOfOthers(filter.askedBy) ? 0 : all.countOpen({ ...filter, ...own }, now)),
    openAbout: all.openAbout,
    lastNumber: all.lastNumber,
    versionsOf: all.versionsOf,
    openDependents: all.openDependents,
  };
}
