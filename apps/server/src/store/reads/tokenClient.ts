import { type CustomerState, customerStates } from '@countersign/schema';
import { and, isNull, sql } from 'drizzle-orm';
import { settingsFrom } from '../../accounts/model/settings.js';
import { namesIn } from '../../oauth/accessToken/moduleScopes.js';
import type { GrantedClient, GrantedModule } from '../../oauth/model/tokenClient.js';
import { limitByVendor } from '../../plans/model/limits.js';
import { readByTurn } from '../readByTurn.js';
import type { Source } from '../source.js';
import { type Contents, entitlementContents, type Seen } from './entitlementContents.js';

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
    catalogues,
    plans,
  } = t;
  const entitled = entitlementContents(source);

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
      managedClients: clients.managedClients,
      accessTokenLifetime: clients.accessTokenLifetime,
      idTokenSignedResponseAlg: clients.idTokenSignedResponseAlg,
      userinfoInIdToken: clients.userinfoInIdToken,
      publicKeys: clients.publicKeys,
      allowedIpRanges: clients.allowedIpRanges,
      tokensRevokedAt: clients.tokensRevokedAt,
      // Not a join: SQLite takes ten times as long over that.
      settings: sql<string>`(select ${dialect.jsonText(sql`${accounts.settings}`)} from ${accounts} where ${accounts.id} = ${clients.accountId})`,
      // State, version, whether it has limits of its own, reference, id and version of its plan; null of the vendor's own account.
      customer: sql<
        string | null
      >`(select ${customers.state} || ' ' || ${customers.version} || case when ${dialect.jsonText(sql`${customers.limits}`)} = '{}' then ' 0' else ' 1' end || ' ' || coalesce(${customers.reference}, '') || coalesce(' ' || ${customers.planId} || ' ' || (select ${plans.version} from ${plans} where ${plans.id} = ${customers.planId}), '') from ${customers} where ${customers.id} = ${clients.accountId})`,
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
          // Of an account's own module there is nothing more to read.
          catalogueId: sql`case when ${modules.state} <> 'OWN' then ${modules.accountId} end`,
          catalogueVersion: sql`case when ${modules.state} <> 'OWN' then (select ${catalogues.version} from ${catalogues} where ${catalogues.id} = ${modules.accountId}) end`,
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
    const read = rows.map(({ customer, modules: grants, ...row }) => ({
      row,
      customer: customerOf(row.accountId, customer),
      modules: storedModules(grants),
      length: grants.length,
    }));
    const contents = await entitled(read.flatMap(({ customer, modules: some }) => seenBy(customer, some)));
    return read.map(({ row: read, customer, modules: some, length }) => ({
      row: {
        ...read,
        accountReference: customer?.reference ?? null,
        isSuspended: customer?.state === 'SUSPENDED',
        enabled: read.enabled && customer?.state !== 'SUSPENDED',
        settings: settingsFrom(JSON.parse(read.settings)),
        secrets: JSON.parse(read.secrets),
        granted: some.map((module) => offeredTo(customer, module, contents)),
        limits: limitsOf(customer, contents),
        accessTypes: JSON.parse(read.accessTypes),
        signingKeys: JSON.parse(read.signingKeys),
      },
      weight: read.settings.length + read.secrets.length + length + read.accessTypes.length,
    }));
  });
}

/** A granted module as the statement has it. */
interface StoredModule extends Omit<GrantedModule, 'offers'> {
  readonly catalogueId: string | null;
  readonly catalogueVersion: number | null;
}

/** What the vendor says of an account; undefined of the vendor's own. */
type Customer =
  | (Seen & {
      readonly state: CustomerState | undefined;
      readonly hasLimits: boolean;
      readonly reference: string | null;
      readonly plan: Seen | undefined;
    })
  | undefined;

function customerOf(id: string, text: string | null): Customer {
  if (text === null) return undefined;
  // No reference has a space in it.
  const [state, version, hasLimits, reference, planId, planVersion] = text.split(' ');
  return {
    id,
    version: Number(version),
    hasLimits: hasLimits === '1',
    reference: reference || null,
    state: customerStates.find((one) => one === state),
    plan: planId === undefined ? undefined : { id: planId, version: Number(planVersion) },
  };
}

/** The rows by whose versions limits, and the entitlements to some modules, are kept. */
function seenBy(customer: Customer, modules: readonly StoredModule[]): Seen[] {
  if (!customer) return [];
  const catalogues = modules.flatMap(({ catalogueId: id, catalogueVersion: version }) =>
    id === null || version === null ? [] : [{ id, version }],
  );
  // Of an account's own modules alone, without limits, there is nothing to look at.
  const own = catalogues.length > 0 || customer.hasLimits ? [customer] : [];
  return [...own, ...(customer.plan ? [customer.plan] : []), ...catalogues];
}

/** With what the account is offered of it; the vendor's own account needs no offer. */
function offeredTo(
  customer: Customer,
  { catalogueId, catalogueVersion: _, ...module }: StoredModule,
  contents: ReadonlyMap<string, Contents>,
): GrantedModule {
  if (!customer || catalogueId === null) return { ...module, offers: null };
  const grantees = [customer.id, catalogueId, ...(customer.plan ? [customer.plan.id] : [])];
  const offers = grantees.flatMap((grantee) => contents.get(grantee)?.offers.get(module.id) ?? []);
  return { ...module, offers };
}

/** What the vendor allows the account of tokens. */
function limitsOf(customer: Customer, contents: ReadonlyMap<string, Contents>): GrantedClient['limits'] {
  const limitsIn = (root: Seen | undefined) => (root && contents.get(root.id)?.limits) ?? {};
  const said = { plan: { limits: limitsIn(customer?.plan) }, limits: limitsIn(customer) };
  return {
    tokensPerHour: limitByVendor('maxTokensPerHour', said),
    accessTokenLifetimeSeconds: limitByVendor('maxAccessTokenLifetimeSeconds', said),
  };
}

const storedModules = (text: string): StoredModule[] => JSON.parse(text).flatMap(onlyNamed);

/** A module as it is granted: of a grant that names scopes, no others. */
function onlyNamed({ scopes: named, ...module }: StoredModule & { readonly scopes: string | null }): StoredModule[] {
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
