import { idOf, type Known, momentAt, partOf, type Size, words } from './data.ts';
import { auditDocument, clientsDocument, countDocument, cursor } from './documents.ts';

/** What a question may be about. */
export interface Asked extends Known {
  readonly size: Size;
  /** How often it was asked before; what can vary varies with it. */
  readonly turn: number;
}

export interface Question {
  readonly document: string;
  readonly variables: object;
}

export interface Case {
  readonly group: string;
  readonly name: string;
  question(asked: Asked): Question;
}

const day = 24 * 60 * 60 * 1000;
const daysSince = (moment: number): number => Math.round((Date.now() - moment) / day);

/** Before which part of the time as many were made, and not used after it: a tenth never, and half of that part by then. */
const longAgo = (size: Size): number => (Math.sqrt(0.01 + 1.8 * partOf(size, 0.002)) - 0.1) / 0.9;

/** How much of a list lies before a deep page, which is elsewhere each time: so much that a page is left of the rarest. */
const deepPart = ({ turn }: Asked): number => 0.1 + (turn % 7) / 20;

/** By which part of the time so many were last used: a tenth never, the others at any time since they were made. */
function lastUsed(part: number): number {
  const used = (time: number) => 0.1 + 0.9 * (time + (1 - time) * Math.log(1 - time));
  let [from, to] = [0, 0.9999];
  while (to - from > 1e-6) {
    const between = (from + to) / 2;
    [from, to] = used(between) < part ? [between, to] : [from, between];
  }
  return from;
}

const deep = {
  NAME: (part: number) => [...words].sort()[Math.floor(part * words.length)] ?? '',
  CREATED: momentAt,
  LAST_USED: (part: number) => momentAt(lastUsed(part)),
};
const orders = (Object.keys(deep) as (keyof typeof deep)[]).flatMap((by) =>
  ['ASC', 'DESC'].map((direction) => ({ order: `${by}_${direction}`, by, isDescending: direction === 'DESC' })),
);

type Filter = (asked: Asked) => Record<string, unknown>;

const filters: [string, Filter][] = [
  ['no filter', () => ({})],
  ['enabled (99 %)', () => ({ enabled: true })],
  ['disabled (1 %)', () => ({ enabled: false })],
  ['public (5 %)', () => ({ type: 'PUBLIC' })],
  ['confidential (95 %)', () => ({ type: 'CONFIDENTIAL' })],
  ['environment (0.5 %)', () => ({ environment: 'sandbox' })],
  ['environment of nobody', () => ({ environment: 'nowhere' })],
  ['environment of the oldest (5 %)', () => ({ environment: 'legacy' })],
  ['owner (1 %)', () => ({ owner: 'owner3@' })],
  ['owner of nobody', () => ({ owner: 'nobody@' })],
  ['module of all', ({ moduleOfAll }) => ({ moduleId: moduleOfAll })],
  ['module (0.5 %)', ({ rareModule }) => ({ moduleId: rareModule })],
  ['module of nobody', () => ({ moduleId: 'mod_none' })],
  ['access type (5 %)', ({ accessType }) => ({ accessTypeId: accessType })],
  ['a secret ends in a week (0.5 %)', () => ({ secretExpiresWithinDays: 7 })],
  ['unused for half the time', () => ({ unusedForDays: daysSince(momentAt(0.5)) })],
  ['unused almost ever (0.2 %)', ({ size }) => ({ unusedForDays: daysSince(momentAt(longAgo(size))) })],
  ['disabled and public (0.05 %)', () => ({ enabled: false, type: 'PUBLIC' })],
  ['public, an owner (0.05 %)', () => ({ type: 'PUBLIC', owner: 'owner3@' })],
];

const searches: [string, (asked: Asked) => string][] = [
  ['name of one', ({ size }) => String(size.clients / 2).padStart(9, '0')],
  ['name of three', () => 'zqanz'],
  ['name of a tenth', () => 'courier'],
  ['beginning of the names of a tenth', () => 'cour'],
  ['name of nobody', () => 'nobody has this'],
  ['id', ({ size, turn }) => idOf(1 + Math.floor((size.clients * (turn % 7)) / 8))],
  ['beginning of an id, of nobody', () => 'cli_x'],
  ['two letters of a tenth', () => 'vo'],
  ['two letters of three', () => 'zq'],
  ['two letters of nobody', () => 'xq'],
  ['one letter of a sixth', () => 'e'],
  ['one letter of nobody', () => 'x'],
];

/** The page's own question, with the columns that it shows unless told otherwise. */
const list = (filter: Record<string, unknown>, orderBy: string, after?: string): Question => ({
  document: clientsDocument,
  variables: { first: 25, after, filter, orderBy, modules: true, accessTypes: false, lastUsed: true, secrets: true },
});

/** Among names that have a word, deep is where those stand that begin with it. */
const placeOf = ({ by, isDescending }: (typeof orders)[number], asked: Asked, search: unknown): string | number =>
  (by === 'NAME' && words.find((word) => word.startsWith(String(search)))) ||
  deep[by](isDescending ? 1 - deepPart(asked) : deepPart(asked));

const pages = (group: string, filter: Filter): Case[] =>
  orders.flatMap((one) => [
    { group, name: `${one.order}, first page`, question: (asked) => list(filter(asked), one.order) },
    {
      group,
      name: `${one.order}, deep page`,
      question: (asked) => {
        const filtered = filter(asked);
        return list(filtered, one.order, cursor(`clients.${one.order}`, placeOf(one, asked, filtered.search), ''));
      },
    },
  ]);

const someClient = ({ size, turn }: Asked): string => idOf(1 + ((turn * 7919) % size.clients));

const auditFilters: [string, Filter][] = [
  ['all', () => ({})],
  ['of one client', (asked) => ({ subjectId: someClient(asked) })],
  ['of nobody', () => ({ subjectId: 'cli_none' })],
  ['a frequent action', () => ({ action: 'rotateClientSecret' })],
  ['a rare action', () => ({ action: 'deleteClient' })],
  ['an action that never was', () => ({ action: 'updateModule' })],
];

const audit = (filter: Record<string, unknown>, after?: string): Question => ({
  document: auditDocument,
  variables: { first: 25, after, filter },
});

export const cases: readonly Case[] = [
  ...filters.flatMap(([name, filter]) => pages(`clients: ${name}`, filter)),
  { group: 'clients: how many', name: 'up to 10,000', question: () => ({ document: countDocument, variables: {} }) },
  ...searches.flatMap(([name, search]) => pages(`search: ${name}`, (asked) => ({ search: search(asked) }))),
  ...auditFilters.flatMap(([name, filter]): Case[] => [
    { group: `audit: ${name}`, name: 'first page', question: (asked) => audit(filter(asked)) },
    {
      group: `audit: ${name}`,
      name: 'deep page',
      question: (asked) =>
        audit(
          filter(asked),
          cursor('auditEntries.seq', Math.floor(asked.size.auditEntries * (1 - deepPart(asked))), ''),
        ),
    },
  ]),
];
