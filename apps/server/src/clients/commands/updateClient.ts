import { clientFaults, UpdateClient } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { Reach } from '../../modules/model/reach.js';
import type { Client } from '../model/client.js';
import { describe, ownerOf, subjectOf } from '../model/describe.js';
import { marksOf } from '../model/marks.js';
import { newlyGranted } from '../model/newlyGranted.js';
import { clientRisks } from '../model/risks.js';
import { foldName, wordRows } from '../model/words.js';
import { assertKeysUsable } from './assertKeysUsable.js';
import { assertGrantsFit } from './grantBounds.js';
import { existing, loadClient, unchangedSince } from './loadClient.js';
import { mayBeChanged } from './policies.js';
import { checkReferences } from './references.js';
import { secretWrites } from './secrets/changeSecrets.js';

export const updateClient = command({
  name: 'updateClient',
  input: UpdateClient,

  load: (reads, input) =>
    loadClient(reads, input.id, {
      moduleIds: input.modules?.map((grant) => grant.moduleId) ?? [],
      accessTypeIds: input.accessTypeIds ?? [],
    }),

  decide({ input, loaded: { account, client: found, ...has }, now }) {
    const client = existing(found);
    unchangedSince(client, input.expectedVersion);
    checkReferences(input, { account, ...has });

    const changed = merge(client, input, now);
    assertGrantsFit(changed, client, has);
    assertKeysUsable(changed.publicKeys, client.publicKeys);
    // Again on the whole: a field that was sent may clash with one that was not.
    const faults = clientFaults(changed);
    if (faults.length > 0) throw new InvalidInput(faults);
    const changes = diff(describe(client, has), describe(changed, has));
    mayBeChanged(input, changes, account.settings);

    const { secrets: _s, modules: _m, accessTypeIds: _a, id, version, ...set } = changed;
    return {
      expects: [{ guard: 'accounts', id: account.id, version: account.version }],
      writes: [{ update: 'clients', id, version, set }, ...childWrites(client, changed)],
      reach: Reach.ofClients([client, changed], has.crossings),
      dependsOn: newlyGranted(changed, client, has),
      subject: subjectOf(client),
      changes,
      owner: ownerOf(client, changed),
      risks: clientRisks(client, changed, { account, ...has }),
      result: { clientId: id },
    };
  },
});

function merge(client: Client, input: UpdateClient, now: number): Client {
  const { id: _id, expectedVersion: _version, owner, ...given } = input;
  const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<Client>;
  const changed: Client = {
    ...client,
    ...sent,
    ...(owner && { ownerName: owner.name, ownerEmail: owner.email, ownerPhone: owner.phone }),
    updatedAt: now,
  };
  // A public client cannot keep a secret, so it has none.
  const secrets = changed.type === 'PUBLIC' ? [] : changed.secrets;
  return { ...changed, secrets, foldedName: foldName(changed.name), marks: marksOf({ ...changed, secrets }) };
}

/** The rows by which the children of a client differ before and after. */
function childWrites(before: Client, after: Client): Write[] {
  const clientId = before.id;
  const wanted = new Map(after.modules.map((grant) => [grant.moduleId, grant.administrator]));
  const held = new Map(before.modules.map((grant) => [grant.moduleId, grant.administrator]));
  return [
    ...secretWrites(before.secrets, after.secrets),
    ...wordWrites(before, after),
    ...[...held.keys()]
      .filter((moduleId) => !wanted.has(moduleId))
      .map((moduleId): Write => ({ remove: 'clientModules', key: { clientId, moduleId } })),
    ...[...wanted].flatMap(([moduleId, administrator]): Write[] => {
      if (!held.has(moduleId)) return [{ insert: 'clientModules', row: { clientId, moduleId, administrator } }];
      if (held.get(moduleId) === administrator) return [];
      return [{ amend: 'clientModules', key: { clientId, moduleId }, set: { administrator } }];
    }),
    ...before.accessTypeIds
      .filter((accessTypeId) => !after.accessTypeIds.includes(accessTypeId))
      .map((accessTypeId): Write => ({ remove: 'clientAccessTypes', key: { clientId, accessTypeId } })),
    ...after.accessTypeIds
      .filter((accessTypeId) => !before.accessTypeIds.includes(accessTypeId))
      .map((accessTypeId): Write => ({ insert: 'clientAccessTypes', row: { clientId, accessTypeId } })),
  ];
}

const wordWrites = (before: Client, after: Client): Write[] =>
  before.foldedName === after.foldedName
    ? []
    : [
        ...wordRows(before).map((key) => ({ remove: 'clientWords' as const, key })),
        ...wordRows(after).map((row) => ({ insert: 'clientWords' as const, row })),
      ];
