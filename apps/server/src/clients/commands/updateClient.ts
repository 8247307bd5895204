import { clientFaults, skeletonOf, UpdateClient } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { assertDistinctName } from '../../kernel/assertDistinctName.js';
import { differing, patched } from '../../kernel/patch.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { assertEntitled, entitlementGuards } from '../../modules/commands/entitled.js';
import { Reach } from '../../modules/model/reach.js';
import { assertNotShutOut } from '../../oauth/commands/assertNotShutOut.js';
import type { Client } from '../model/client.js';
import { clientDependency, clientSubject, describeClient, ownerOf } from '../model/describe.js';
import { filterBitsOf } from '../model/filterBits.js';
import { grantsAfter } from '../model/grantsAfter.js';
import { limitAfter } from '../model/managedClients.js';
import { newGrantDependencies } from '../model/newGrantDependencies.js';
import { clientRisks } from '../model/risks.js';
import { normalizeForSearch, searchTermRows } from '../model/searchTerms.js';
import { assertKeysUsable } from './assertKeysUsable.js';
import { assertReferenceFree } from './assertReferenceFree.js';
import { assertReferences } from './assertReferences.js';
import { assertScopesGrantable, namedScopeGuards } from './assertScopesGrantable.js';
import { easyKeysAmong } from './easyKeys.js';
import { assertGrantsFit } from './grantBounds.js';
import { grantWrites } from './grantWrites.js';
import { labelWrites } from './labelWrites.js';
import { assertUnchanged, loadClient, requireClient } from './loadClient.js';
import { assertLimitFits, assertManages } from './managed.js';
import { assertUpdateAllowed } from './policies.js';
import { secretWrites } from './secrets/changeSecrets.js';

export const updateClient = command({
  name: 'updateClient',
  input: UpdateClient,

  async load(reads, input) {
    const [loaded, alike, recent, namesake, isReferenceTaken, easyKeys] = await Promise.all([
      loadClient(reads, input.id, {
        moduleIds: input.modules?.map((grant) => grant.moduleId) ?? [],
        accessTypeIds: input.accessTypeIds ?? [],
      }),
      input.name === undefined ? [] : reads.clients.withSkeleton(skeletonOf(input.name)),
      input.allowedIpRanges ? reads.usage.addressesOf(input.id) : [],
      input.reference ? reads.clients.withReference(input.reference) : undefined,
      input.reference ? reads.clients.isReferenceTaken(input.reference) : false,
      easyKeysAmong(input.publicKeys ?? []),
    ]);
    return { ...loaded, alike, recent, namesake, isReferenceTaken, easyKeys };
  },

  decide({
    input,
    account,
    bounds,
    loaded: { client: found, alike, recent, namesake, isReferenceTaken, easyKeys, ...has },
    actor,
    now,
  }) {
    const client = requireClient(found);
    assertUnchanged(client, input.expectedVersion);
    if (input.name !== undefined && input.name !== client.name)
      assertDistinctName(
        'client',
        input.name,
        alike.filter(({ id }) => id !== client.id),
      );
    if (namesake?.id !== client.id) assertReferenceFree(namesake, isReferenceTaken);
    assertReferences(input, { account, ...has });

    const changed = merge(client, input, now);
    assertLimitFits(changed, account, has.modules, client);
    assertManages(actor, changed);
    assertEntitled(client, changed, { account, ...has, now });
    if (input.modules) assertScopesGrantable(changed.modules, has.modules);
    assertGrantsFit(changed, client, has);
    assertKeysUsable(changed.publicKeys, client.publicKeys, easyKeys);
    assertNotShutOut(input, client.allowedIpRanges, recent, now);
    // Again on the whole: a field that was sent may clash with one that was not.
    const faults = clientFaults(changed);
    if (faults.length > 0) throw new InvalidInput(faults);
    const changes = diff(describeClient(client, has), describeClient(changed, has));
    assertUpdateAllowed(input, changes, account, bounds);

    const { secrets: _s, modules: _m, accessTypeIds: _a, id, version, ...row } = changed;
    return {
      expects: [
        ...namedScopeGuards(client.modules, changed.modules, has.modules),
        ...entitlementGuards(client, changed, { account, ...has }),
      ],
      // Only what differs: whatever is set is written into each index that holds it.
      writes: [{ update: 'clients', id, version, set: differing(client, row) }, ...childWrites(client, changed, now)],
      reach: Reach.ofClients([client, changed], has.acrossEnvironments),
      dependsOn: [clientDependency(client, changes), ...newGrantDependencies(changed, client, has)],
      subject: clientSubject(client),
      changes,
      owner: ownerOf(client, changed),
      risks: clientRisks(client, changed, { account, ...has }),
      result: { clientId: id },
    };
  },
});

function merge(client: Client, input: UpdateClient, now: number): Client {
  const {
    id: _id,
    expectedVersion: _version,
    allowShutOut: _shutOut,
    owner = {},
    modules,
    managedClients,
    ...fields
  } = input;
  const changed = patched(client, {
    ...fields,
    modules: grantsAfter(client.modules, modules),
    managedClients: limitAfter(client.managedClients, managedClients),
    ownerName: owner.name,
    ownerEmail: owner.email,
    ownerPhone: owner.phone,
    updatedAt: now,
  });
  // A public client cannot keep a secret, so it has none.
  const secrets = changed.type === 'PUBLIC' ? [] : changed.secrets;
  return {
    ...changed,
    secrets,
    normalizedName: normalizeForSearch(changed.name),
    nameSkeleton: skeletonOf(changed.name),
    filterBits: filterBitsOf({ ...changed, secrets }),
  };
}

/** The rows by which the children of a client differ before and after. */
function childWrites(before: Client, after: Client, now: number): Write[] {
  const clientId = before.id;
  return [
    ...secretWrites(before.secrets, after.secrets, now),
    ...searchTermWrites(before, after),
    ...labelWrites(before, before.labels, after.labels),
    ...grantWrites(before, before.modules, after.modules),
    ...before.accessTypeIds
      .filter((accessTypeId) => !after.accessTypeIds.includes(accessTypeId))
      .map((accessTypeId): Write => ({ remove: 'clientAccessTypes', key: { clientId, accessTypeId } })),
    ...after.accessTypeIds
      .filter((accessTypeId) => !before.accessTypeIds.includes(accessTypeId))
      .map((accessTypeId): Write => ({ insert: 'clientAccessTypes', row: { clientId, accessTypeId } })),
  ];
}

const searchTermWrites = (before: Client, after: Client): Write[] =>
  before.normalizedName === after.normalizedName
    ? []
    : [
        ...searchTermRows(before).map((key) => ({ remove: 'clientSearchTerms' as const, key })),
        ...searchTermRows(after).map((row) => ({ insert: 'clientSearchTerms' as const, row })),
      ];
