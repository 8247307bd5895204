import type { CustomerFilter, CustomerOrder } from '@countersign/schema';
import { wordsOf } from '@countersign/schema';
import { and, asc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { type CustomerReads, maxCounted, maxTouched } from '../../customers/model/reads.js';
import type { Subscription } from '../../plans/model/plan.js';
import { keyset, toPage } from '../keyset.js';
import type { Source } from '../source.js';
import { namedOneOf } from './catalogue.js';
import { clientCards } from './clientCards.js';
import { clientsInTroubleRead } from './clientsInTrouble.js';
import { countedTo } from './countedTo.js';
import { factorResetsAcross } from './factorResets.js';
import { lastSignIn } from './lastSignIn.js';
import { namesScope } from './namesScope.js';
import { personCards } from './personCards.js';
import { planReads } from './plans.js';
import { subscribedColumns } from './subscribed.js';
import { supportAccessesAcross } from './supportAccesses.js';

const maxNamesTaken = 20;

/** How many rows there are, counted no further than {@link maxCounted}. */
const counted = countedTo(maxCounted);

/** A card as it is read; its state is the customer's, once. */
const cardOf = <Row extends { plan: Subscription['plan']; customer: { limits: Subscription['limits'] } }>({
  plan,
  customer: { limits },
  ...card
}: Row) => ({ ...card, subscription: { plan, limits } });

/** The reads across accounts, whose answers are cards and sums. */
export const customerReads = (source: Source): CustomerReads => {
  const { db, t, dialect } = source;
  const clientsAsCards = clientCards(source);
  const peopleAsCards = personCards(source);
  const { accounts, accountSearchTerms, admins, auditEntries, clients, customers, plans } = t;

  const cards = () =>
    db
      .select({
        id: customers.id,
        version: customers.version,
        reference: customers.reference,
        state: customers.state,
        reason: customers.reason,
        stateSince: customers.stateSince,
        normalizedName: customers.normalizedName,
        createdAt: customers.createdAt,
        name: accounts.name,
        accountVersion: accounts.version,
        ...subscribedColumns(source),
      })
      .from(customers)
      .innerJoin(accounts, eq(accounts.id, customers.id))
      .leftJoin(plans, eq(plans.id, customers.planId));

  /** Names with a word that begins so, and references that do. */
  const found = (word: string): SQL => {
    const until = `${word}\u{10ffff}`;
    const named = db
      .select({ id: accountSearchTerms.accountId })
      .from(accountSearchTerms)
      .where(and(gte(accountSearchTerms.term, word), lt(accountSearchTerms.term, until)));
    return sql`${customers.id} in ${named}`;
  };

  const matching = ({ search = '', state, planId }: CustomerFilter): SQL | undefined => {
    const words = wordsOf(search);
    const text = search.trim();
    const isReferred = and(gte(customers.reference, text), lt(customers.reference, `${text}\u{10ffff}`));
    return and(
      state === undefined ? undefined : eq(customers.state, state),
      planId === undefined ? undefined : eq(customers.planId, planId),
      words.length === 0
        ? undefined
        : or(
            and(...words.map(found)),
            sql`${customers.id} in (select ${customers.id} from ${customers} where ${isReferred})`,
          ),
    );
  };

  const ordering = (order: CustomerOrder) => ({
    by: order.startsWith('NAME') ? customers.normalizedName : customers.createdAt,
    tie: customers.id,
    descending: order.endsWith('DESC'),
    // All of it, as a range: the walk then begins at a place in the index, and not at the table.
    since: order.startsWith('NAME') ? '' : 0,
  });

  return {
    async byId(id) {
      const [card] = await cards().where(eq(customers.id, id));
      return card && cardOf(card);
    },

    async byReference(reference) {
      const [card] = await cards().where(eq(customers.reference, reference));
      return card && cardOf(card);
    },

    async page(filter, order, request) {
      const { after, orderBy, limit } = keyset(ordering(order), request);
      const rows = await cards()
        .where(and(matching(filter), after))
        .orderBy(...orderBy)
        .limit(limit);
      return toPage(rows.map(cardOf), request);
    },

    async clientById(id) {
      const [card] = await clientsAsCards([id]);
      return card;
    },

    async figuresOf(ids) {
      if (ids.length === 0) return [];
      return db
        .select({
          id: customers.id,
          clients: counted(
            sql`${clients} where ${eq(clients.accountId, customers.id)} and ${isNull(clients.deletedAt)}`,
          ),
          admins: counted(sql`${admins} where ${eq(admins.accountId, customers.id)}`),
          lastSignInAt: lastSignIn(t, eq(auditEntries.accountId, customers.id)).mapWith(Number),
        })
        .from(customers)
        .where(dialect.isOneOf(customers.id, ids));
    },

    async namesTaken(names) {
      if (names.length === 0) return [];
      const { kind, name, accountId, published } = t.moduleNames;
      return db
        .select({ kind, name, accountId, accountName: accounts.name })
        .from(t.moduleNames)
        .innerJoin(accounts, eq(accounts.id, accountId))
        .where(and(namedOneOf(source, names), eq(published, false)))
        .limit(maxNamesTaken);
    },

    async entitlementsOf(granteeId) {
      return db.select().from(t.entitlements).where(eq(t.entitlements.granteeId, granteeId));
    },

    async touchedBy(moduleId) {
      const { clientModules } = t;
      const of = sql`${clientModules} where ${eq(clientModules.moduleId, moduleId)}`;
      const next = sql`select ${clientModules.accountId} from ${of} and ${clientModules.accountId} > touched.id order by ${clientModules.accountId} limit 1`;
      const first = sql`select ${clientModules.accountId} from ${of} order by ${clientModules.accountId} limit 1`;
      // From account to account by the index, however many clients each has.
      const touched = sql`(with recursive touched as (select (${first}) as id union all select (${next}) from touched where touched.id is not null) select id from touched limit ${maxTouched}) as found`;
      const ids = await db.select({ id: sql<string | null>`id` }).from(touched);
      return db
        .select({
          id: accounts.id,
          name: accounts.name,
          clients: counted(sql`${of} and ${clientModules.accountId} = ${accounts.id}`),
        })
        .from(accounts)
        .where(
          dialect.isOneOf(
            accounts.id,
            ids.flatMap(({ id }) => id ?? []),
          ),
        )
        .orderBy(asc(accounts.id));
    },

    async firstNaming(moduleId, scopes) {
      if (scopes.length === 0) return undefined;
      const { clientScopes } = t;
      const [first] = await db
        .select({ scope: clientScopes.scope, accountName: accounts.name })
        .from(clientScopes)
        .innerJoin(clients, eq(clients.id, clientScopes.clientId))
        .innerJoin(accounts, eq(accounts.id, clients.accountId))
        .where(namesScope(t, moduleId, scopes))
        .orderBy(asc(clientScopes.scope), asc(clientScopes.clientId))
        .limit(1);
      return first;
    },
    ...planReads(source),
    ...supportAccessesAcross(source),
    ...factorResetsAcross(source),

    peopleOf: (accountId) => peopleAsCards({ accountId }),

    seatsOf: (email) => peopleAsCards({ email }),

    clientsInTrouble: clientsInTroubleRead(source),
  };
};
