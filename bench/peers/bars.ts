import { markdown } from '../scale/table.ts';
import type { Measured } from './group.ts';

type Find = (group: string, name: string) => Measured | undefined;

/** A figure that is wanted, and how to read it from what was measured; undefined where it was not. */
interface Bar {
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
  read(find: Find): number | undefined;
}

const es256 = 'client credentials, ES256, 32 connections';
const crowd = 'client credentials, ES256, 512 connections';
const own = 'Countersign, SQLite';
const floor = 'floor, batched';

/** How many times less processor time `name` takes than `than` does. */
const share =
  (group: string, name: string, than: string) =>
  (find: Find): number | undefined => {
    const [mine, theirs] = [find(group, name)?.processor, find(group, than)?.processor];
    return mine && theirs && theirs / mine;
  };
const times =
  (group: string, name: string, than: string) =>
  (find: Find): number | undefined => {
    const [mine, theirs] = [find(group, name)?.processor, find(group, than)?.processor];
    return mine && theirs && mine / theirs;
  };
const graphql = (question: string) =>
  times('GraphQL', `${question}: ${own}`, `${question}: bare Apollo and type-graphql`);

const bars: readonly Bar[] = [
  { name: 'ES256, SQLite: of the batched floor', least: 0.7, read: share(es256, own, floor) },
  { name: 'ES256, SQLite: times oidc-provider’s JWT', least: 3.3, read: share(es256, own, 'oidc-provider, JWT') },
  {
    name: 'ES256, SQLite: p99 under 70 % of that load, ms',
    most: 8,
    read: (find) => find(es256, `${own}, 70 % of that load`)?.p99,
  },
  { name: 'wrong secret: of a right one’s processor time', most: 1, read: times(crowd, `${own}, wrong secret`, own) },
  {
    name: 'wrong secret, 512 connections: requests a second of a right one’s',
    least: 1,
    read: (find) => {
      const [wrong, right] = [find(crowd, `${own}, wrong secret`)?.perSecond, find(crowd, own)?.perSecond];
      return wrong && right && wrong / right;
    },
  },
  { name: 'RS256: of its floor', least: 0.9, read: share('client credentials, RS256', own, floor) },
  { name: 'ES256, PostgreSQL: of the floor', least: 0.5, read: share(es256, 'Countersign, PostgreSQL', floor) },
  {
    name: '100,000 clients: of the floor',
    least: 0.33,
    read: share('client credentials, 100,000 clients', `${own}, 100000 clients`, floor),
  },
  {
    name: '100,000 clients: p99, ms',
    most: 60,
    read: (find) => find('client credentials, 100,000 clients', `${own}, 100000 clients`)?.p99,
  },
  {
    name: 'heaviest token: times a small one',
    most: 2,
    read: times('heavy tokens', 'a token of 100 long scopes', 'a token of 3 scopes'),
  },
  {
    name: 'small token of a client granted all it may be: times a small one',
    most: 2,
    read: times('heavy tokens', 'one scope of 500 that are granted', 'a token of 3 scopes'),
  },
  {
    name: 'introspection: of one signature verified by bare node:http',
    least: 0.5,
    read: share('introspection', own, 'floor, introspection'),
  },
  {
    name: 'refresh rotation, SQLite, durable: times oidc-provider’s in memory',
    least: 1.5,
    read: share('refresh token rotation', own, 'oidc-provider, opaque'),
  },
  { name: 'clients(first: 25): times bare Apollo', most: 1.8, read: graphql('clients(first: 25)') },
  { name: 'auditEntries(first: 25): times bare Apollo', most: 1.8, read: graphql('auditEntries(first: 25)') },
  { name: '{ __typename }: times bare Apollo', most: 2, read: graphql('{ __typename }') },
  ...['createClient', 'rotateClientSecret'].map((name) => ({
    name: `${name}, ms of processor`,
    most: 1.2,
    read: (find: Find) => scaled(find('changes', name)?.processor, 1000),
  })),
  { name: 'ready, ms', most: 350, read: (find) => find('start and memory', own)?.p50 },
  { name: 'idle, MB', most: 130, read: (find) => find('start and memory', own)?.memory },
];

const scaled = (value: number | undefined, by: number) => value && value / by;

/** Each bar that was measured, and whether it holds. */
export function barsOf(measured: readonly Measured[]): string {
  const find: Find = (group, name) => measured.find((one) => one.group === group && one.name === name);
  const rows = bars.flatMap(({ name, least, most, read }) => {
    const value = read(find);
    if (value === undefined) return [];
    const holds = value >= (least ?? 0) && value <= (most ?? Number.POSITIVE_INFINITY);
    return [[name, value.toFixed(2), least ? `at least ${least}` : `at most ${most}`, holds ? 'holds' : 'MISSED']];
  });
  return markdown(['', 'measured', 'wanted', ''], rows);
}
