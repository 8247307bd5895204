import { CreateClient, skeletonOf } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { assertDistinctName } from '../../kernel/assertDistinctName.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command, type Prepared } from '../../model/command.js';
import { assertEntitled, entitlementGuards, loadEntitlements } from '../../modules/commands/entitled.js';
import { Reach } from '../../modules/model/reach.js';
import type { LastUseRecord } from '../../oauth/model/usage.js';
import type { Client, ClientRecord } from '../model/client.js';
import { clientSubject, describeClient, ownerOf } from '../model/describe.js';
import { filterBitsOf } from '../model/filterBits.js';
import { grantsAfter } from '../model/grantsAfter.js';
import { newGrantDependencies } from '../model/newGrantDependencies.js';
import { clientRisks } from '../model/risks.js';
import { normalizeForSearch, searchTermRows } from '../model/searchTerms.js';
import { assertKeysUsable } from './assertKeysUsable.js';
import { assertReferenceFree } from './assertReferenceFree.js';
import { assertReferences } from './assertReferences.js';
import { assertScopesGrantable, namedScopeGuards } from './assertScopesGrantable.js';
import { assertRoomForClient, clientsCounted, roomForClient } from './clientRoom.js';
import { easyKeysAmong } from './easyKeys.js';
import { assertGrantsFit } from './grantBounds.js';
import { grantWrites } from './grantWrites.js';
import { labelWrites } from './labelWrites.js';
import { loadPermissions } from './loadClient.js';
import { assertLimitFits, assertManages } from './managed.js';
import { assertCreateAllowed, longestTokenIn, tokenLifetimeOf } from './policies.js';
import { drawSecret, type StoredSecret } from './secrets/drawSecret.js';
import { newSecretRecord } from './secrets/newSecretRecord.js';

type Generated = { readonly clientId: string; readonly secret: StoredSecret | null };

export const createClient = command({
  name: 'createClient',
  input: CreateClient,

  async prepare(input, context): Promise<Prepared<Generated>> {
    const clientId = input.id === undefined ? newId('cl') : `${input.id}${context.account.clientIdSuffix}`;
    // A public client cannot keep one, and whoever signs what it sends needs none.
    const needsNone = input.publicKeys.length > 0 && input.secret === undefined;
    if (input.type === 'PUBLIC' || needsNone) return { generated: { clientId, secret: null } };
    const { generated, secret } = await drawSecret(context);
    return { generated: { clientId, secret: generated }, secret };
  },

  async load(reads, input, { account, generated: { clientId } }) {
    const [modules, accessTypes, isIdTaken, acrossEnvironments, alike, clients, namesake, isReferenceTaken] =
      await Promise.all([
        reads.modules.byIds(input.modules.map((grant) => grant.moduleId)),
        reads.accessTypes.summariesOf(input.accessTypeIds),
        reads.clients.isIdTaken(clientId),
        reads.modules.acrossEnvironments(),
        reads.clients.withSkeleton(skeletonOf(input.name)),
        clientsCounted(reads, account),
        input.reference === null ? undefined : reads.clients.withReference(input.reference),
        input.reference === null ? false : reads.clients.isReferenceTaken(input.reference),
      ]);
    const [permissions, entitlements, easyKeys] = await Promise.all([
      loadPermissions(reads, input, undefined, accessTypes),
      loadEntitlements(reads, modules),
      easyKeysAmong(input.publicKeys),
    ]);
    return {
      modules,
      entitlements,
      accessTypes,
      permissions,
      easyKeys,
      isIdTaken,
      acrossEnvironments,
      alike,
      clients,
      namesake,
      isReferenceTaken,
    };
  },

  decide({ input, account, bounds, generated, loaded: has, actor, now }) {
    if (has.isIdTaken) throw InvalidInput.at('id', 'This client id is, or was, in use. Ids are never used again.');
    assertReferenceFree(has.namesake, has.isReferenceTaken);
    assertDistinctName('client', input.name, has.alike);
    assertCreateAllowed(input, account, bounds);
    assertRoomForClient(has.clients, account);
    assertReferences(input, { account, ...has });
    const modules = grantsAfter([], input.modules);
    const holder = { environment: input.environment, modules };
    assertEntitled(undefined, holder, { account, ...has, now });
    assertScopesGrantable(modules, has.modules);
    assertGrantsFit({ ...input, modules }, undefined, has);
    assertKeysUsable(input.publicKeys, [], has.easyKeys);

    const { owner, modules: _modules, accessTypeIds, secret, id: _chosen, ...fields } = input;
    const circumstances = { clientId: generated.clientId, account, actor, now, path: ['secret'] };
    const secrets = generated.secret ? [newSecretRecord(generated.secret, secret ?? {}, circumstances)] : [];
    const record: ClientRecord = {
      ...fields,
      accessTokenLifetime: tokenLifetimeOf(input, longestTokenIn(account, bounds)),
      id: generated.clientId,
      accountId: account.id,
      version: 1,
      normalizedName: normalizeForSearch(input.name),
      nameSkeleton: skeletonOf(input.name),
      ownerName: owner.name,
      ownerEmail: owner.email,
      ownerPhone: owner.phone,
      filterBits: filterBitsOf({ modules, accessTypeIds, labels: input.labels, secrets }),
      createdBy: actor.kind === 'client' && actor.personalTokenHash === undefined ? actor.id : null,
      tokensRevokedAt: null,
      hold: null,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    };
    const client: Client = { ...record, secrets, modules, accessTypeIds };
    assertLimitFits(client, account, has.modules);
    assertManages(actor, client);
    return {
      expects: [
        ...namedScopeGuards([], modules, has.modules),
        ...entitlementGuards(undefined, holder, { account, ...has }),
      ],
      writes: [
        { insert: 'clients', row: record },
        ...roomForClient(account),
        { insert: 'lastUses', row: neverUsed(record) },
        ...labelWrites(record, [], record.labels),
        ...searchTermRows(record).map((row) => ({ insert: 'clientSearchTerms' as const, row })),
        ...secrets.map((row) => ({ insert: 'clientSecrets' as const, row })),
        ...grantWrites(record, [], modules),
        ...accessTypeIds.map((accessTypeId) => ({
          insert: 'clientAccessTypes' as const,
          row: { clientId: record.id, accessTypeId },
        })),
      ],
      reach: Reach.ofClients([client], has.acrossEnvironments),
      dependsOn: newGrantDependencies(client, undefined, has),
      subject: clientSubject(record),
      changes: diff(undefined, describeClient(client, has)),
      owner: ownerOf(undefined, client),
      risks: clientRisks(undefined, client, { account, ...has }),
      result: { clientId: record.id },
    };
  },
});

const neverUsed = (client: ClientRecord): LastUseRecord => {
  const {
    id: clientId,
    accountId,
    normalizedName,
    type,
    enabled,
    environment,
    ownerEmail,
    filterBits,
    createdAt,
  } = client;
  return {
    clientId,
    accountId,
    usedAt: 0,
    refusedAt: 0,
    normalizedName,
    type,
    enabled,
    environment,
    ownerEmail,
    filterBits,
    createdAt,
  };
};
