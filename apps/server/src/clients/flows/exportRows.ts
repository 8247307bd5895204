import { labelText } from '@countersign/schema';
import { allPages } from '../../export/pages.js';
import { FormattedValue, type Row } from '../../export/row.js';
import type { AccountReads } from '../../model/reads.js';
import type { Module } from '../../modules/model/module.js';
import { byClient } from '../model/byClient.js';
import type { ClientModuleRecord } from '../model/client.js';
import { type ClientOrder, type ListedClient, placeOf } from '../model/order.js';
import type { ClientFilter } from '../model/reads.js';
import { isLive } from '../model/secret.js';

/** What a file of clients says of each; of its secrets no more than when they end. */
export const clientExportFields = [
  'clientId',
  'name',
  'description',
  'type',
  'enabled',
  'environment',
  'reference',
  'labels',
  'grantTypes',
  'redirectUris',
  'postLogoutRedirectUris',
  'modules',
  'accessTypes',
  'ownerName',
  'ownerEmail',
  'ownerPhone',
  'accessTokenLifetime',
  'idTokenSignedResponseAlg',
  'userinfoInIdToken',
  'allowedIpRanges',
  'secrets',
  'nextSecretExpiresAt',
  'createdAt',
  'updatedAt',
  'lastUsedAt',
] as const;

const moment = (at: number | undefined): string | null => (at ? new Date(at).toISOString() : null);

const formatGrants = (grants: readonly ClientModuleRecord[], modules: readonly Module[]): FormattedValue => {
  const shown = grants.map(({ moduleId, administrator, scopes }) => {
    const module = modules.find(({ id }) => id === moduleId);
    return { key: module?.key ?? moduleId, name: module?.name ?? moduleId, administrator, scopes };
  });
  const texts = shown.map(({ key, name, administrator, scopes }) => {
    const only = scopes ? `: ${scopes.join(' ')}` : '';
    return `${name} (${key}${administrator ? ', administrator' : ''})${only}`;
  });
  return new FormattedValue(texts.join('; '), () => shown);
};

export async function* clientRows(
  { clients: list, modules, accessTypes }: AccountReads,
  filter: ClientFilter,
  order: ClientOrder,
  now: number,
): AsyncGenerator<Row> {
  const [allModules, allTypes] = await Promise.all([modules.all(), accessTypes.all()]);
  const names = new Map(allTypes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;

  const read = (request: Parameters<typeof list.page>[2]) => list.page(filter, order, request);
  for await (const page of allPages<ListedClient>(read, (client) => placeOf(order, client))) {
    const ids = page.map(({ id }) => id);
    const [granted, assigned, secrets] = await Promise.all([
      list.modulesOf(ids).then(byClient),
      list.accessTypesOf(ids).then(byClient),
      list.secretsOf(ids).then(byClient),
    ]);
    for (const client of page) {
      const live = secrets(client.id).filter((secret) => isLive(secret, now));
      const ends = live.flatMap(({ expiresAt }) => expiresAt ?? []);
      const row: Record<(typeof clientExportFields)[number], Row[string]> = {
        clientId: client.id,
        name: client.name,
        description: client.description,
        type: client.type,
        enabled: client.enabled,
        environment: client.environment,
        reference: client.reference,
        labels: client.labels.map(labelText),
        grantTypes: client.grantTypes,
        redirectUris: client.redirectUris,
        postLogoutRedirectUris: client.postLogoutRedirectUris,
        modules: formatGrants(granted(client.id), allModules),
        accessTypes: assigned(client.id).map(({ accessTypeId }) => nameOf(accessTypeId)),
        ownerName: client.ownerName,
        ownerEmail: client.ownerEmail,
        ownerPhone: client.ownerPhone,
        accessTokenLifetime: client.accessTokenLifetime,
        idTokenSignedResponseAlg: client.idTokenSignedResponseAlg,
        userinfoInIdToken: client.userinfoInIdToken,
        allowedIpRanges: client.allowedIpRanges,
        secrets: live.length,
        nextSecretExpiresAt: ends.length > 0 ? moment(Math.min(...ends)) : null,
        createdAt: moment(client.createdAt),
        updatedAt: moment(client.updatedAt),
        lastUsedAt: moment(client.usedAt),
      };
      yield row;
    }
  }
}
