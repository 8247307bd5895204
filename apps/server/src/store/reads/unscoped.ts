import { and, asc, eq, gt, gte, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { accountFrom, settingsFrom } from '../../accounts/model/settings.js';
import type { UnscopedReads } from '../../model/ports/store.js';
import { accountsWith } from '../accountsWith.js';
import type { Source } from '../source.js';
import { isOpen } from '../tables/changes.js';
import { withDomains } from './identityProviders.js';
import { issuedRead } from './issued.js';
import { resourceOwnerRead } from './resourceOwner.js';
import { signedInRead } from './signedIn.js';
import { subscribedColumns } from './subscribed.js';
import { tokenClientRead } from './tokenClient.js';

export const unscopedReads = (source: Source): UnscopedReads => {
  const { db, t } = source;

  const active = and(eq(t.admins.enabled, true), isNotNull(t.admins.acceptedAt));

  return {
    tokenClient: tokenClientRead(source),
    resourceOwner: resourceOwnerRead(source),
    signedIn: signedInRead(source),

    async audiencesOf(accountId, clientId) {
      const modules = await db
        .select({ audience: t.modules.audience, resourceServerIds: t.modules.resourceServerIds })
        .from(t.modules)
        .where(eq(t.modules.accountId, accountId));
      return modules.filter((module) => module.resourceServerIds.includes(clientId)).map(({ audience }) => audience);
    },

    async personalToken(tokenHash, now) {
      const [row] = await db
        .select({
          token: t.personalTokens,
          admin: t.admins,
          account: t.accounts,
          ...subscribedColumns(source),
          email: t.people.email,
        })
        .from(t.personalTokens)
        .innerJoin(t.admins, eq(t.admins.id, t.personalTokens.adminId))
        .innerJoin(t.people, eq(t.people.id, t.admins.personId))
        .innerJoin(t.accounts, eq(t.accounts.id, t.personalTokens.accountId))
        .leftJoin(t.customers, eq(t.customers.id, t.personalTokens.accountId))
        .leftJoin(t.plans, eq(t.plans.id, t.customers.planId))
        .where(and(eq(t.personalTokens.tokenHash, tokenHash), gt(t.personalTokens.expiresAt, now), active));
      if (!row) return undefined;
      const { token, admin, account, customer, plan, email } = row;
      return { token, admin: { ...admin, email }, account: accountFrom(account, customer, plan) };
    },

    async personByEmail(email) {
      const [person] = await db
        .select()
        .from(t.people)
        .where(and(eq(t.people.email, email), isNull(t.people.accountId)));
      return person;
    },

    async personById(id) {
      const [person] = await db.select().from(t.people).where(eq(t.people.id, id));
      return person;
    },

    async invited(invitationHash) {
      const [admin] = await db
        .select({ accountId: t.admins.accountId, adminId: t.admins.id, name: t.admins.name })
        .from(t.admins)
        .where(eq(t.admins.invitationHash, invitationHash));
      return admin;
    },

    async secretShareLink(tokenHash) {
      const { id, accountId } = t.secretShareLinks;
      const [secretShareLink] = await db
        .select({ id, accountId })
        .from(t.secretShareLinks)
        .where(eq(t.secretShareLinks.tokenHash, tokenHash));
      return secretShareLink;
    },

    issued: issuedRead(source),

    async identityProviderOf(domain) {
      const [row] = await db
        .select({ provider: t.identityProviders })
        .from(t.identityDomains)
        .innerJoin(t.identityProviders, eq(t.identityProviders.id, t.identityDomains.providerId))
        .where(eq(t.identityDomains.domain, domain));
      return withDomains(source, row?.provider);
    },

    async accountsOf(personId) {
      const rows = await db
        .select({
          id: t.accounts.id,
          name: t.accounts.name,
          adminId: t.admins.id,
          onlyByProvider: t.admins.onlyByProvider,
          state: t.customers.state,
        })
        .from(t.admins)
        .innerJoin(t.accounts, eq(t.accounts.id, t.admins.accountId))
        .leftJoin(t.customers, eq(t.customers.id, t.accounts.id))
        .where(and(eq(t.admins.personId, personId), active))
        .orderBy(t.accounts.name);
      return rows.map(({ state, ...row }) => ({ ...row, state: state ?? 'OPEN' }));
    },

    async vendor() {
      const { id, name, kind } = t.accounts;
      // As the index says it, which has that one row; and once more, as a place in it.
      const isVendor = and(sql`kind = 'VENDOR'`, gte(kind, 'VENDOR'));
      const [vendor] = await db.select({ id, name }).from(t.accounts).where(isVendor);
      return vendor;
    },

    async suspensionOf(accountId) {
      const [found] = await db
        .select({ name: t.accounts.name, reason: t.customers.reason })
        .from(t.customers)
        .innerJoin(t.accounts, eq(t.accounts.id, t.customers.id))
        .where(and(eq(t.customers.id, accountId), eq(t.customers.state, 'SUSPENDED')));
      return found;
    },

    async accountsWithLapsed(now) {
      const { accountId, expiresAt } = t.changeRequests;
      return accountsWith(source, { of: accountId, indexed: isOpen, due: lte(expiresAt, now) });
    },

    async lapsedRequests(accountId, now) {
      const { id, expiresAt } = t.changeRequests;
      return db
        .select({ id })
        .from(t.changeRequests)
        .where(and(isOpen, eq(t.changeRequests.accountId, accountId), lte(expiresAt, now)))
        .orderBy(asc(expiresAt))
        .limit(100);
    },

    async dueFactorResets(now) {
      const { id, accountId, state, effectiveAt } = t.factorResets;
      return db
        .select({ id, accountId })
        .from(t.factorResets)
        .where(and(eq(state, 'PENDING'), lte(effectiveAt, now)))
        .orderBy(asc(effectiveAt), asc(id))
        .limit(100);
    },

    async expiringSecrets(after, until) {
      const { id, accountId, expiresAt, warnedDays } = t.clientSecrets;
      const rows = await db
        .select({ id, accountId, expiresAt, warnedDays, settings: t.accounts.settings })
        .from(t.clientSecrets)
        .innerJoin(t.accounts, eq(t.accounts.id, accountId))
        .where(and(gte(expiresAt, after.at), or(gt(expiresAt, after.at), gt(id, after.id)), lte(expiresAt, until)))
        .orderBy(asc(expiresAt), asc(id))
        .limit(500);
      return rows.map(({ expiresAt: at, settings, ...row }) => ({
        ...row,
        expiresAt: at ?? 0,
        settings: settingsFrom(settings),
      }));
    },

    async accountIds(after) {
      const { id } = t.accounts;
      const rows = await db.select({ id }).from(t.accounts).where(gt(id, after)).orderBy(asc(id)).limit(500);
      return rows.map((row) => row.id);
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
