import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { AwaitedReviewer, ChangeReads, ChangeRequestFilter } from '../../changes/model/reads.js';
import { keyset, toPage } from '../keyset.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { dependedVersions } from './dependedVersions.js';

const queriesOf = prepared(({ db, t, dialect }) => {
  const { changeRequests: requests, changeSubjects: subjects, changeDependencies: dependencies } = t;
  const open = and(
    eq(requests.accountId, sql.placeholder('accountId')),
    eq(requests.state, 'OPEN'),
    gt(requests.expiresAt, sql.placeholder('now')),
  );
  return {
    openAbout: db
      .select({ subjectId: requests.subjectId, count: count() })
      .from(requests)
      .where(and(open, dialect.isOneOfNamed(requests.subjectId, 'ids')))
      .groupBy(requests.subjectId)
      .prepare('open_requests_about'),
    openAmong: db
      .select({ subjectId: subjects.subjectId, count: count() })
      .from(subjects)
      .innerJoin(requests, eq(requests.id, subjects.requestId))
      .where(and(open, dialect.isOneOfNamed(subjects.subjectId, 'ids'), ne(subjects.subjectId, requests.subjectId)))
      .groupBy(subjects.subjectId)
      .prepare('open_requests_among_others_about'),
    openDependents: db
      .select({ id: requests.id })
      .from(dependencies)
      .innerJoin(requests, eq(requests.id, dependencies.requestId))
      .where(and(dialect.isOneOfNamed(dependencies.rowId, 'ids'), open))
      .groupBy(requests.id, requests.number)
      .orderBy(asc(requests.number))
      .limit(200)
      .prepare('open_dependents_of_rows'),
  };
});

export const changeReads = (source: Source, accountId: string): ChangeReads => {
  const { db, t, dialect } = source;
  const { changeRequests: requests, changeSubjects: subjects, changeVotes: votes } = t;
  const queries = queriesOf(source);
  const ours = eq(requests.accountId, accountId);

  const inState = (state: ChangeRequestFilter['state'], now: number): SQL | undefined => {
    const lapsed = and(eq(requests.state, 'OPEN'), lte(requests.expiresAt, now));
    if (state === undefined) return undefined;
    if (state === 'OPEN') return and(eq(requests.state, 'OPEN'), gt(requests.expiresAt, now));
    return state === 'EXPIRED' ? or(eq(requests.state, 'EXPIRED'), lapsed) : eq(requests.state, state);
  };

  const matching = (filter: ChangeRequestFilter, now: number): SQL | undefined => {
    const { state, subjectId, decidedSince, requestedBy, notRequestedBy, waitingFor } = filter;
    const { askedBy, kind, environment, risky } = filter;
    return and(
      ours,
      inState(state, now),
      subjectId === undefined ? undefined : about(subjectId),
      decidedSince === undefined ? undefined : gte(requests.decidedAt, decidedSince),
      requestedBy === undefined ? undefined : eq(requests.requesterPersonId, requestedBy),
      notRequestedBy === undefined ? undefined : ne(requests.requesterPersonId, notRequestedBy),
      askedBy === undefined ? undefined : or(eq(requests.requesterId, askedBy), eq(requests.onBehalfOfId, askedBy)),
      kind === undefined ? undefined : eq(requests.subjectKind, kind),
      environment === undefined ? undefined : isIn(environment),
      risky === undefined ? undefined : isRisky(risky),
      waitingFor === undefined ? undefined : isAwaitedFrom(waitingFor),
    );
  };

  const isAwaitedFrom = ({ personId, commands }: AwaitedReviewer): SQL | undefined =>
    or(
      and(
        ne(requests.requesterPersonId, personId),
        notExists(voteOf(personId)),
        inArray(requests.command, [...commands]),
      ),
      and(eq(requests.requesterPersonId, personId), isNotNull(requests.onBehalfOfId), isNull(requests.confirmedAt)),
    );

  const isRisky = (risky: boolean): SQL => {
    const none = sql`${dialect.jsonText(sql`${requests.risks}`)} = '[]'`;
    return risky ? not(none) : none;
  };

  /** About a client of the environment, or one whose environment it would become: that stands among what changes. */
  const isIn = (environment: string): SQL | undefined => {
    const { id, environment: where } = t.clients;
    // Not as `exists`, for which PostgreSQL may read all clients.
    const there = db
      .select({ where })
      .from(t.clients)
      .where(and(eq(id, requests.subjectId), eq(t.clients.accountId, accountId)));
    const written = dialect.jsonText(sql`${requests.changes}`);
    const becomes = and(
      dialect.contains(written, '"field":"environment"'),
      dialect.contains(written, `,"after":${JSON.stringify(environment)}}`),
    );
    return and(eq(requests.subjectKind, 'client'), or(sql`${there} = ${environment}`, becomes));
  };

  /** The requests about a subject alone, and those about several subjects that include it. */
  const about = (subjectId: string): SQL | undefined =>
    or(
      eq(requests.subjectId, subjectId),
      inArray(
        requests.id,
        db.select({ id: subjects.requestId }).from(subjects).where(eq(subjects.subjectId, subjectId)),
      ),
    );

  const voteOf = (personId: string) =>
    db
      .select({ id: votes.requestId })
      .from(votes)
      .where(and(eq(votes.requestId, requests.id), eq(votes.personId, personId)));

  const votesOf: ChangeReads['votesOf'] = async (ids) =>
    db
      .select()
      .from(votes)
      .where(
        inArray(
          votes.requestId,
          db
            .select({ id: requests.id })
            .from(requests)
            .where(and(ours, inArray(requests.id, [...ids]))),
        ),
      )
      .orderBy(asc(votes.at));

  return {
    votesOf,

    async openVotesOf(personIds) {
      return db
        .select(getTableColumns(votes))
        .from(requests)
        .innerJoin(votes, eq(votes.requestId, requests.id))
        .where(and(ours, eq(requests.state, 'OPEN'), inArray(votes.personId, [...personIds])));
    },

    async byId(id) {
      // The root first, as with clients: a vote between the two reads raises its version.
      const [request] = await db
        .select()
        .from(requests)
        .where(and(ours, eq(requests.id, id)));
      return request && { ...request, votes: await votesOf([id]) };
    },

    async byIds(ids) {
      return db
        .select()
        .from(requests)
        .where(and(ours, inArray(requests.id, [...ids])));
    },

    async page(filter, newestFirst, request, now) {
      const ordering = { by: requests.number, tie: requests.id, descending: newestFirst };
      const { after, orderBy, limit } = keyset(ordering, request);
      const rows = await db
        .select()
        .from(requests)
        .where(and(matching(filter, now), after))
        .orderBy(...orderBy)
        .limit(limit);
      return toPage(rows, request);
    },

    async countOpen(filter, now) {
      const some = db
        .select({ id: requests.id })
        .from(requests)
        .where(matching({ ...filter, state: 'OPEN' }, now))
        .limit(1000)
        .as('some');
      const [row] = await db.select({ count: count() }).from(some);
      return Number(row?.count ?? 0);
    },

    async openAbout(subjectIds, now) {
      const asked = { accountId, now, ids: dialect.idsParameter(subjectIds) };
      const [alone, among] = await Promise.all([queries.openAbout.execute(asked), queries.openAmong.execute(asked)]);
      const counts = new Map<string, number>();
      for (const row of [...alone, ...among])
        counts.set(row.subjectId, (counts.get(row.subjectId) ?? 0) + Number(row.count));
      return counts;
    },

    async openFor(command, now) {
      return db
        .select()
        .from(requests)
        .where(and(ours, inState('OPEN', now), eq(requests.command, command)))
        .orderBy(asc(requests.number))
        .limit(1000);
    },

    async openBy(personId, command, now) {
      return db
        .select()
        .from(requests)
        .where(and(ours, inState('OPEN', now), eq(requests.requesterPersonId, personId), eq(requests.command, command)))
        .orderBy(desc(requests.number))
        .limit(20);
    },

    async lastNumber() {
      const [row] = await db
        .select({ last: max(requests.number) })
        .from(requests)
        .where(ours);
      return row?.last ?? 0;
    },

    versionsOf: dependedVersions(source, accountId),

    async openDependents(rowIds, now) {
      const rows = await queries.openDependents.execute({ accountId, now, ids: dialect.idsParameter(rowIds) });
      return rows.map(({ id }) => id);
    },
  };
};
