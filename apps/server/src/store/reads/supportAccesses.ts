import { and, desc, eq, getTableColumns, inArray, or, type SQL } from 'drizzle-orm';
import type { CustomerReads } from '../../customers/model/reads.js';
import {
  maxSupportAccesses,
  type SupportAccess,
  type SupportAccessReads,
} from '../../customers/model/supportAccess.js';
import type { Source } from '../source.js';

const accessesIn =
  ({ db, t: { accounts, supportAccesses } }: Source) =>
  (which: SQL | undefined): Promise<SupportAccess[]> =>
    db
      .select({ ...getTableColumns(supportAccesses), accountName: accounts.name })
      .from(supportAccesses)
      .innerJoin(accounts, eq(accounts.id, supportAccesses.accountId))
      .where(which)
      .orderBy(desc(supportAccesses.requestedAt), desc(supportAccesses.id))
      .limit(maxSupportAccesses);

export const supportAccessReads = (source: Source, ours: string): SupportAccessReads => {
  const accesses = accessesIn(source);
  const { id, accountId, vendorId } = source.t.supportAccesses;
  return {
    async byId(wanted) {
      const [access] = await accesses(and(eq(id, wanted), or(eq(accountId, ours), eq(vendorId, ours))));
      return access;
    },
    here: () => accesses(eq(accountId, ours)),
  };
};

type Across = Pick<CustomerReads, 'supportAccessById' | 'supportAccessesOf' | 'pendingSupportAccesses'>;

/** The same, of every account. */
export const supportAccessesAcross = (source: Source): Across => {
  const accesses = accessesIn(source);
  const { supportAccesses } = source.t;
  return {
    async supportAccessById(id) {
      const [access] = await accesses(eq(supportAccesses.id, id));
      return access;
    },
    supportAccessesOf: ({ vendorId, accountId }) =>
      accesses(
        accountId === undefined ? eq(supportAccesses.vendorId, vendorId) : eq(supportAccesses.accountId, accountId),
      ),
    pendingSupportAccesses: (accountId) =>
      accesses(and(eq(supportAccesses.accountId, accountId), inArray(supportAccesses.state, ['REQUESTED', 'OPEN']))),
  };
};
