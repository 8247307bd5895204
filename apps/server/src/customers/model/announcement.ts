import type { FieldChange } from '../../audit/model/entry.js';
import { moment } from '../../audit/model/moment.js';

/**
 * What accounts are told of: less is allowed by their plan, an entitlement that their clients use ends, what becomes of a
 * module of the catalogue that they use, and once more as the end of one of the two draws near.
 */
export const announcementKinds = [
  'PLAN_LOWERED',
  'ENTITLEMENT_ENDS',
  'MODULE_DEPRECATED',
  'MODULE_WITHDRAWN',
  'MODULE_REINSTATED',
  'ENTITLEMENT_ENDING',
  'MODULE_ENDING',
] as const;
export type AnnouncementKind = (typeof announcementKinds)[number];

/**
 * What many accounts are told of, one after another, in commits of their own: the change itself is one commit, whomever it
 * concerns. Times are milliseconds since 1970.
 */
export interface AnnouncementRecord {
  readonly id: string;
  readonly version: number;
  readonly kind: AnnouncementKind;
  /** The plan, or the module. */
  readonly subjectId: string;
  /** The plan by which it concerns accounts, the one account, or the catalogue for every account. */
  readonly granteeId: string;
  /** What the plan, or the module, is called. */
  readonly name: string;
  readonly changes: readonly FieldChange[];
  /** When it comes into force; null for at once. */
  readonly endsAt: number | null;
  /** The last account that was told, in the order of their ids; '' before the first. */
  readonly cursor: string;
  readonly done: boolean;
  readonly createdAt: number;
}

type Announced = Pick<AnnouncementRecord, 'id' | 'kind' | 'subjectId' | 'granteeId' | 'name' | 'changes' | 'endsAt'>;

export const newAnnouncement = (announced: Announced, now: number): AnnouncementRecord => ({
  ...announced,
  version: 1,
  cursor: '',
  done: false,
  createdAt: now,
});

/** Each change on a line, as letters have it. */
export const describeAnnounced = (changes: readonly FieldChange[]): string =>
  changes
    .map(({ field, before, after }) => `${wordsOfField(field)}: ${said(before)} before, ${said(after)} now`)
    .join('\n');

/** “maxClients” as “Max clients”. */
const wordsOfField = (field: string): string => {
  const words = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
};

const said = (value: FieldChange['after']): string => (value === null ? 'none' : String(value));

/** Accounts are told so many days before an end, each time once. */
export const remindedDays = [30, 7, 1] as const;

/** An end that draws near: of an entitlement, or of a deprecated module. */
export interface NearEnd extends Pick<AnnouncementRecord, 'subjectId' | 'granteeId' | 'name'> {
  readonly kind: Extract<AnnouncementKind, `${string}_ENDING`>;
  readonly endsAt: number;
}

/** The id is made of what it is about, so that of two servers that find it one writes it down. */
export const reminderOf = (end: NearEnd, days: number, now: number): AnnouncementRecord =>
  newAnnouncement(
    {
      ...end,
      id: `${end.granteeId} ${end.subjectId} ${end.kind} ${end.endsAt} ${days}`,
      changes: [{ field: 'endsAt', before: null, after: moment(end.endsAt) }],
    },
    now,
  );
