import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { AdminReads } from '../../admins/model/reads.js';
import type { IdentityProvider, IdentityProviderRecord } from '../../sso/model/identityProvider.js';
import type { Source } from '../source.js';

/** A provider with its domains. */
export async function withDomains(
  { db, t }: Source,
  provider: IdentityProviderRecord | undefined,
): Promise<IdentityProvider | undefined> {
  if (!provider) return undefined;
  const rows = await db
    .select({ domain: t.identityDomains.domain })
    .from(t.identityDomains)
    .where(eq(t.identityDomains.providerId, provider.id))
    .orderBy(asc(t.identityDomains.domain));
  return { ...provider, domains: rows.map(({ domain }) => domain) };
}

export const identityProviderReads = (
  source: Source,
  accountId: string,
): Pick<AdminReads, 'identityProvider' | 'identityLinks' | 'takenDomains'> => ({
  async identityProvider() {
    const { db, t } = source;
    const [provider] = await db.select().from(t.identityProviders).where(eq(t.identityProviders.accountId, accountId));
    return withDomains(source, provider);
  },
  async identityLinks() {
    const { db, t } = source;
    return db
      .select(getTableColumns(t.identityLinks))
      .from(t.identityLinks)
      .innerJoin(t.identityProviders, eq(t.identityProviders.id, t.identityLinks.providerId))
      .where(eq(t.identityProviders.accountId, accountId));
  },
  async takenDomains(domains) {
    const { db, t } = source;
    if (domains.length === 0) return [];
    return db
      .select()
      .from(t.identityDomains)
      .where(inArray(t.identityDomains.domain, [...domains]));
  },
});
