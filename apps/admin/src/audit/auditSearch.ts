import { keysOf } from '@countersign/schema';
import type { AuditEntryFilter } from '../api/__generated__/graphql';
import { type PagePosition, positionParams, textParam } from '../searchParams/params';

/** The filters of the audit, as search parameters. */
export interface AuditFilters {
  action?: string | undefined;
  /** The id of the subject. */
  subject?: string | undefined;
  /** The id of the actor. */
  actor?: string | undefined;
  /** Days, such as 2026-11-21; both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface AuditSearch extends AuditFilters, PagePosition {}

export const clearedFilters: { [F in keyof Required<AuditFilters>]: undefined } = {
  action: undefined,
  subject: undefined,
  actor: undefined,
  from: undefined,
  to: undefined,
};

const dateParam = (search: Record<string, unknown>, key: string): string | undefined => {
  const text = textParam(search, key);
  return text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

export const auditSearch = (search: Record<string, unknown>): AuditSearch => ({
  action: textParam(search, 'action'),
  subject: textParam(search, 'subject'),
  actor: textParam(search, 'actor'),
  from: dateParam(search, 'from'),
  to: dateParam(search, 'to'),
  ...positionParams(search),
});

/** Midnight in the person's time zone, `after` days later. */
function midnight(day: string, after = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after).toISOString();
}

/** The GraphQL filter. */
export const toAuditFilter = ({ action, subject, actor, from, to }: AuditFilters) =>
  ({
    action,
    subjectId: subject,
    actorId: actor,
    since: from && midnight(from),
    until: to && midnight(to, 1),
  }) satisfies AuditEntryFilter;

export const isFiltered = (searchParams: AuditFilters) =>
  keysOf(clearedFilters).some((field) => searchParams[field] !== undefined);
