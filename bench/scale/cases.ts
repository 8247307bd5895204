import type { openStore } from '@countersign/server/store';
import { began, idOf, type Size } from './fill.ts';

type Store = Awaited<ReturnType<typeof openStore>>;
type Reads = ReturnType<Store['within']>;
type Filter = Parameters<Reads['clients']['page']>[0];
type Order = Parameters<Reads['clients']['page']>[1];
type Place = NonNullable<Parameters<Reads['clients']['page']>[2]['from']>;

/** What is asked of one database. */
export interface Asked {
  readonly store: Store;
  readonly reads: Reads;
  readonly size: Size;
  /** A module that every client has. */
  readonly moduleId: string;
  /** How often it was asked before; what can vary varies with it. */
  readonly turn: number;
}

export interface Case {
  readonly group: string;
  readonly name: string;
  ask(asked: Asked): Promise<unknown>;
}

const limit = 25;
const first = { limit, backwards: false };

/** Somewhere deep in a list, elsewhere each time. */
const deep: { readonly [O in Order extends `${infer By}_${'ASC' | 'DESC'}` ? By : never]: (n: number) => Place } = {
  NAME: (n) => ({ value: `${'cilprsv'[n % 7]}m`, id: '' }),
  CREATED: (n) => ({ value: began + n * 1000, id: '' }),
  LAST_USED: (n) => ({ value: began + n * 60_000, id: '' }),
  ID: (n) => ({ value: idOf(n), id: idOf(n) }),
};
const orders = Object.keys(deep).flatMap((by) => [`${by}_ASC`, `${by}_DESC`] as Order[]);
const placeIn = (order: Order, { size, turn }: Asked): Place =>
  deep[order.replace(/_(ASC|DESC)$/, '') as keyof typeof deep](Math.floor(size.clients * (0.2 + (turn % 7) / 12)));

const filters: [string, (asked: Asked) => Filter][] = [
  ['no filter', () => ({})],
  ['disabled (1 %)', () => ({ enabled: false })],
  ['enabled (99 %)', () => ({ enabled: true })],
  ['public (5 %)', () => ({ type: 'PUBLIC' })],
  ['confidential (95 %)', () => ({ type: 'CONFIDENTIAL' })],
  ['module of all', ({ moduleId }) => ({ moduleId })],
  ['module of none', () => ({ moduleId: 'mod_none' })],
  ['access type of none', () => ({ accessTypeId: 'act_none' })],
  ['environment (1 %)', () => ({ environment: 'sandbox' })],
  ['owner (1 %)', () => ({ owner: 'owner7@' })],
  ['owner of none', () => ({ owner: 'nobody@' })],
  ['a secret ends (10 of them)', ({ size }) => endingAmong(size, 500)],
  ['unused since the middle', ({ size }) => ({ unusedSince: began + size.clients * 500 })],
  ['disabled and public (none)', () => ({ enabled: false, type: 'PUBLIC' })],
];

const searches: [string, (asked: Asked) => string][] = [
  ['name of one', ({ size }) => String(size.clients / 2).padStart(9, '0')],
  ['name of three', () => 'zqanz'],
  ['name of a tenth', () => 'courier'],
  ['name of nobody', () => 'nobody has this'],
  ['id', ({ size, turn }) => idOf(1 + Math.floor((size.clients * (turn % 7)) / 8))],
  ['beginning of an id, of nobody', () => 'cli_x'],
  ['two letters of a tenth', () => 'vo'],
  ['two letters of three', () => 'zq'],
  ['two letters of nobody', () => 'xq'],
  ['one letter of most', () => 'e'],
  ['one letter of nobody', () => '#'],
];

function endingAmong({ clients }: Size, seconds: number): Filter {
  const after = began + (clients / 2) * 1000;
  return { secretEnds: { after, until: after + seconds * 1000 } };
}

const pages = (group: string, name: string, filter: (asked: Asked) => Filter): Case[] =>
  orders.flatMap((order) => [
    {
      group,
      name: `${name}, ${order}, first page`,
      ask: (asked) => asked.reads.clients.page(filter(asked), order, first),
    },
    {
      group,
      name: `${name}, ${order}, deep page`,
      ask: (asked) => asked.reads.clients.page(filter(asked), order, { ...first, from: placeIn(order, asked) }),
    },
  ]);

const audit: [string, (asked: Asked) => Parameters<Reads['audit']['page']>[0]][] = [
  ['all', () => ({})],
  ['of one client', ({ size, turn }) => ({ subjectId: idOf(1 + ((turn * 7919) % size.clients)) })],
  ['of nobody', () => ({ subjectId: 'cli_none' })],
  ['a frequent action', () => ({ action: 'rotateClientSecret' })],
  ['a rare action', () => ({ action: 'deleteClient' })],
  ['an action that never was', () => ({ action: 'updateModule' })],
];

export const cases: readonly Case[] = [
  ...filters.flatMap(([name, filter]) => pages(`clients: ${name}`, name, filter)),
  ...searches.flatMap(([name, search]) => pages(`search: ${name}`, name, (asked) => ({ search: search(asked) }))),
  ...audit.flatMap(([name, filter]): Case[] => [
    {
      group: `audit: ${name}`,
      name: 'first page',
      ask: (asked) => asked.reads.audit.page(filter(asked), first),
    },
    {
      group: `audit: ${name}`,
      name: 'deep page',
      ask: (asked) => {
        const value = Math.floor(asked.size.auditEntries * (0.2 + (asked.turn % 7) / 12));
        return asked.reads.audit.page(filter(asked), { ...first, from: { value, id: '' } });
      },
    },
  ]),
  {
    group: 'the client of a token request',
    name: 'any',
    ask: ({ store, size, turn }) => store.open.tokenClient(idOf(1 + ((turn * 7919) % size.clients))),
  },
  {
    group: 'a client with all that it has',
    name: 'any',
    ask: ({ reads, size, turn }) => reads.clients.byId(idOf(1 + ((turn * 7919) % size.clients))),
  },
];
