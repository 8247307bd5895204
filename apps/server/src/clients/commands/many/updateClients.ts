import { UpdateClients } from '@countersign/schema';
import type { FieldChange } from '../../../audit/model/entry.js';
import { pluralize } from '../../../changes/model/risk.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import type { Client } from '../../model/client.js';
import { assertReferences } from '../assertReferences.js';
import { updateClient } from '../updateClient.js';
import { forMany } from './forMany.js';
import type { MemberDecision } from './together.js';
import { updateOf } from './updateOf.js';

/** The same change of the owner, the environment, modules or access types of many clients. */
export const updateClients = forMany({
  name: 'updateClients',
  input: UpdateClients,
  targets: ({ clients }) => ({ field: 'clients', of: clients }),
  besides: ({ addModules = [], addAccessTypeIds = [] }) => ({
    moduleIds: addModules.map(({ moduleId }) => moduleId),
    accessTypeIds: addAccessTypeIds,
  }),
  assertSound({ input: { owner, environment, addModules, addAccessTypeIds }, account, loaded }) {
    assertOneOwner(owner, loaded.clients);
    const references = { environment, modules: addModules, accessTypeIds: addAccessTypeIds };
    assertReferences(references, { account, ...loaded }, { modules: 'addModules', accessTypeIds: 'addAccessTypeIds' });
  },
  one(client, { input: { clients: _, confirmation: _typed, ...same }, loaded, ...context }) {
    return updateClient.decide({
      ...context,
      generated: null,
      input: updateOf(client, same, loaded.modules),
      loaded: { ...loaded, client, alike: [], recent: [], namesake: undefined, isReferenceTaken: false, easyKeys: [] },
    });
  },
  summary: summaryOf,
});

/** @throws InvalidInput when a name or a phone would be said of several people at once */
function assertOneOwner(owner: UpdateClients['owner'], clients: readonly Pick<Client, 'ownerEmail'>[]): void {
  const { email, name, phone } = owner ?? {};
  const isOnesOwn = email === undefined && (name ?? phone) !== undefined;
  if (!isOnesOwn || new Set(clients.map(({ ownerEmail }) => ownerEmail)).size <= 1) return;
  const message = 'These clients have several owners, and a name or a phone is one person’s: give the address, too.';
  throw InvalidInput.at(['owner', 'email'], message);
}

const lines = (value: FieldChange['after']): string[] =>
  value === null || value === '' ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** What goes and what comes of each field, with of how many clients: what stays of a list is no part of it. */
function summaryOf(changed: readonly MemberDecision[]): FieldChange[] {
  const all = changed.flatMap(({ decision }) => decision.changes);
  return [...Map.groupBy(all, ({ field }) => field)].map(([field, each]) => {
    // Whose they were is told in the entry of each, which is sealed for the one whom it is about.
    if (field.startsWith('owner')) return { field, before: null, after: each[0]?.after ?? null };
    const moved = each.map(({ before, after }) => ({ before: lines(before), after: lines(after) }));
    return {
      field,
      before: counted(moved.flatMap(({ before, after }) => before.filter((item) => !after.includes(item)))),
      after: counted(moved.flatMap(({ before, after }) => after.filter((item) => !before.includes(item)))),
    };
  });
}

const counted = (items: readonly string[]): string[] =>
  [...Map.groupBy(items, (item) => item)].map(([item, same]) => `${item}: ${pluralize(same.length, 'client')}`).sort();
