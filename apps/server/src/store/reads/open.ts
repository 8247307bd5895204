import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Source } from '../source.js';
import type { OpenReads } from '../store.js';
import { withDomains } from './identityProviders.js';

export const openReads = (source: Source): OpenReads => {
  const { db, t, dialect } = source;
  const { clients, clientSecrets, clientModules, modules, clientAccessTypes, accessTypes, signingKeys } = t;

  // Prepared once, one statement, one indexed row: nothing is remembered between requests, so that a client that was
  // changed a moment ago, by whichever process, is seen changed.
  const tokenClient = db
    .select({
      id: clients.id,
      accountId: clients.accountId,
      type: clients.type,
      enabled: clients.enabled,
      grantTypes: clients.grantTypes,
      environment: clients.environment,
      accessTokenLifetime: clients.accessTokenLifetime,
      secrets: dialect.jsonRows(
        {
          id: sql`${clientSecrets.id}`,
          verifier: sql`${clientSecrets.verifier}`,
          expiresAt: sql`${clientSecrets.expiresAt}`,
        },
        sql`from ${clientSecrets} where ${clientSecrets.clientId} = ${clients.id}`,
      ),
      modules: dialect.jsonRows(
        {
          audience: sql`${modules.audience}`,
          scopes: dialect.json(sql`${modules.scopes}`),
          administrator: sql`${clientModules.administrator}`,
        },
        sql`from ${clientModules} join ${modules} on ${modules.id} = ${clientModules.moduleId} where ${clientModules.clientId} = ${clients.id}`,
      ),
      accessTypes: dialect.jsonRows(
        { name: sql`${accessTypes.name}` },
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
    .where(and(eq(clients.id, sql.placeholder('id')), isNull(clients.deletedAt)))
    .prepare('token_client');

  const active = and(eq(t.admins.enabled, true), isNotNull(t.admins.acceptedAt));

  return {
    async tokenClient(id) {
      const [row] = await tokenClient.execute({ id });
      return (
        row && {
          ...row,
          secrets: JSON.parse(row.secrets),
          modules: JSON.parse(row.modules),
          accessTypes: JSON.parse(row.accessTypes),
          signingKeys: JSON.parse(row.signingKeys),
        }
      );
    },

    async signedIn(tokenHash, now) {
      const has = (table: typeof t.totpFactors | typeof t.passkeys) =>
        sql`exists (select 1 from ${table} where ${table.personId} = ${t.people.id})`.mapWith(Boolean);
      const [row] = await db
        .select({
          session: t.sessions,
          person: t.people,
          admin: t.admins,
          account: t.accounts,
          hasTotp: has(t.totpFactors),
          hasPasskey: has(t.passkeys),
        })
        .from(t.sessions)
        .innerJoin(t.people, eq(t.people.id, t.sessions.personId))
        .innerJoin(t.admins, and(eq(t.admins.personId, t.people.id), eq(t.admins.accountId, t.sessions.accountId)))
        .innerJoin(t.accounts, eq(t.accounts.id, t.sessions.accountId))
        .where(and(eq(t.sessions.tokenHash, tokenHash), gt(t.sessions.expiresAt, now), active));
      return row;
    },

    async personByEmail(email) {
      const [person] = await db.select().from(t.people).where(eq(t.people.email, email));
      return person;
    },

    async personById(id) {
      const [person] = await db.select().from(t.people).where(eq(t.people.id, id));
      return person;
    },

    async invited(invitationHash) {
      const [admin] = await db
        .select({ accountId: t.admins.accountId, adminId: t.admins.id })
        .from(t.admins)
        .where(eq(t.admins.invitationHash, invitationHash));
      return admin;
    },

    async identityProviderOf(domain) {
      const [row] = await db
        .select({ provider: t.identityProviders })
        .from(t.identityDomains)
        .innerJoin(t.identityProviders, eq(t.identityProviders.id, t.identityDomains.providerId))
        .where(eq(t.identityDomains.domain, domain));
      return withDomains(source, row?.provider);
    },

    async accountsOf(personId) {
      return db
        .select({ id: t.accounts.id, name: t.accounts.name, adminId: t.admins.id })
        .from(t.admins)
        .innerJoin(t.accounts, eq(t.accounts.id, t.admins.accountId))
        .where(and(eq(t.admins.personId, personId), active))
        .orderBy(t.accounts.name);
    },

    async isEmpty() {
      const rows = await db.select({ id: t.accounts.id }).from(t.accounts).limit(1);
      return rows.length === 0;
    },

    async ping() {
      await db.select({ id: t.accounts.id }).from(t.accounts).limit(1);
    },
  };
};
