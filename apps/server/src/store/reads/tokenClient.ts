import type { CustomerState } from '@countersign/schema';
import { and, isNull, sql } from 'drizzle-orm';
import { settingsFrom } from '../../accounts/model/settings.js';
import { namesIn } from '../../oauth/accessToken/moduleScopes.js';
import type { GrantedClient, GrantedModule } from '../../oauth/model/tokenClient.js';
import { readByTurn } from '../readByTurn.js';
import type { Source } from '../source.js';

/**
 * The token endpoint's read of a client: one statement, prepared once, for all clients of a turn of the event loop. A
 * change of the client by any process is seen by the very next request.
 */
export function tokenClientRead(source: Source): (id: string) => Promise<GrantedClient | undefined> {
  const { db, t, dialect } = source;
  const {
    clients,
    clientSecrets,
    clientModules,
    modules,
    clientAccessTypes,
    accessTypes,
    signingKeys,
    accounts,
    customers,
  } = t;

  const query = db
    .select({
      id: clients.id,
      version: clients.version,
      accountId: clients.accountId,
      name: clients.name,
      type: clients.type,
      enabled: clients.enabled,
      grantTypes: clients.grantTypes,
      redirectUris: clients.redirectUris,
      environment: clients.environment,
      accessTokenLifetime: clients.accessTokenLifetime,
      idTokenSignedResponseAlg: clients.idTokenSignedResponseAlg,
      userinfoInIdToken: clients.userinfoInIdToken,
      publicKeys: clients.publicKeys,
      tokensRevokedAt: clients.tokensRevokedAt,
      // Not a join: SQLite takes ten times as long over that.
      settings: sql<string>`(select ${dialect.jsonText(sql`${accounts.settings}`)} from ${accounts} where ${accounts.id} = ${clients.accountId})`,
      // Null of a client of the vendor's own account.
      state: sql<CustomerState | null>`(select ${customers.state} from ${customers} where ${customers.id} = ${clients.accountId})`,
      secrets: dialect.jsonRows(
        {
          id: sql`${clientSecrets.id}`,
          secretHash: sql`${clientSecrets.secretHash}`,
          expiresAt: sql`${clientSecrets.expiresAt}`,
        },
        sql`from ${clientSecrets} where ${clientSecrets.clientId} = ${clients.id}`,
      ),
      modules: dialect.jsonRows(
        {
          id: sql`${modules.id}`,
          audience: sql`${modules.audience}`,
          standardScopes: sql`${modules.standardScopes}`,
          administratorScopes: sql`case when ${clientModules.administrator} then ${modules.administratorScopes} else '' end`,
          scopes: sql`${clientModules.scopes}`,
          builtIn: sql`${modules.builtIn}`,
          accessTokenFormat: sql`${modules.accessTokenFormat}`,
          signingAlgorithm: sql`${modules.signingAlgorithm}`,
          state: sql`${modules.state}`,
          sunsetAt: sql`${modules.sunsetAt}`,
        },
        sql`from ${clientModules} join ${modules} on ${modules.id} = ${clientModules.moduleId} where ${clientModules.clientId} = ${clients.id}`,
      ),
      accessTypes: dialect.jsonRows(
        { id: sql`${accessTypes.id}`, name: sql`${accessTypes.name}` },
        sql`from ${clientAccessTypes} join ${accessTypes} on ${accessTypes.id} = ${clientAccessTypes.accessTypeId} where ${clientAccessTypes.clientId} = ${clients.id}`,
      ),
      signingKeys: dialect.jsonRows(
        {
          kid: sql`${signingKeys.kid}`,
          algorithm: sql`${signingKeys.algorithm}`,
          generation: sql`${signingKeys.generation}`,
          signsFrom: sql`${signingKeys.signsFrom}`,
        },
        sql`from ${signingKeys}`,
      ),
    })
    .from(clients)
    .where(and(dialect.isOneOfNamed(clients.id, 'ids'), isNull(clients.deletedAt)))
    .prepare('token_client');

  return readByTurn(source, async (ids) => {
    const rows = await query.execute({ ids: dialect.idsParameter(ids) });
    return rows.map(({ state, modules: grants, ...read }) => ({
      row: {
        ...read,
        isSuspended: state === 'SUSPENDED',
        enabled: read.enabled && state !== 'SUSPENDED',
        settings: settingsFrom(JSON.parse(read.settings)),
        secrets: JSON.parse(read.secrets),
        granted: JSON.parse(grants).flatMap(onlyNamed),
        accessTypes: JSON.parse(read.accessTypes),
        signingKeys: JSON.parse(read.signingKeys),
      },
      weight: read.settings.length + read.secrets.length + grants.length + read.accessTypes.length,
    }));
  });
}

/** A module as it is granted: of a grant that names scopes, no others. */
function onlyNamed({ scopes: named, ...module }: GrantedModule & { readonly scopes: string | null }): GrantedModule[] {
  if (named === null) return [module];
  const names = new Set(namesIn(named));
  const only = (text: string) =>
    namesIn(text)
      .filter((name) => names.has(name))
      .join(' ');
  const [standardScopes, administratorScopes] = [only(module.standardScopes), only(module.administratorScopes)];
  // A published module may have lost all that was named of it: nothing is granted then, and no token is for it.
  if (standardScopes === '' && administratorScopes === '') return [];
  return [{ ...module, standardScopes, administratorScopes }];
}
