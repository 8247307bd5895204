import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartupError } from '../../config/startupError.js';
import { openStore } from '../open.js';
import { startOldPostgres } from '../testing/oldPostgres.js';
import { type OwnPostgres, startOwnPostgres } from '../testing/ownPostgres.js';
import { openPostgres } from './open.js';

let database: OwnPostgres;

beforeAll(async () => {
  database = await startOwnPostgres();
});
afterAll(() => database?.remove());

const refusal = async (url: string): Promise<string> => {
  const failure = await openStore(url).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartupError);
  return (failure as Error).message;
};

describe('at the start, a database', () => {
  test('that is not up yet is waited for, which is said once', async () => {
    await database.stop();
    const told: string[] = [];
    const opening = openPostgres(database.appUrl(), {
      tell(line) {
        told.push(line);
        void database.start();
      },
    });
    await (await opening).close();
    expect(told).toEqual([
      expect.stringMatching(/^Waiting for PostgreSQL at 127\.0\.0\.1:\d+\/app: .*ECONNREFUSED.*\.$/),
    ]);
  });

  test('that never comes up is given up', async () => {
    await database.stop();
    const failure = await openPostgres(database.appUrl(), { waitMilliseconds: 100 }).catch((error: unknown) => error);
    await database.start();
    expect(failure).toBeInstanceOf(StartupError);
    expect((failure as Error).message).toMatch(/^PostgreSQL at .* did not answer for .*ECONNREFUSED.*\.$/);
  });

  test('that is read-only is refused', async () => {
    expect(await refusal(database.appUrl({ query: '?options=-c%20default_transaction_read_only%3Don' }))).toMatch(
      /: it is read-only.*DATABASE_URL.*$/,
    );
  });

  test('with another encoding is refused', async () => {
    await database.query(
      "create database latin owner app encoding 'LATIN1' locale 'C' locale_provider libc template template0",
    );
    expect(await refusal(database.appUrl({ name: 'latin' }))).toMatch(/: its encoding is LATIN1\./);
  });

  test('of a version that is too old is refused', async () => {
    const old = await startOldPostgres();
    expect(await refusal(old.url)).toMatch(/: it is version 13\. Countersign needs 14 or newer\.$/);
    old.close();
  });

  test('that is not there is named, and its password is not', async () => {
    const url = database.appUrl({ user: 'app:hunter2', name: 'nowhere' }).replace('%3A', ':');
    const message = await refusal(url);
    expect(message).toMatch(/^Cannot use PostgreSQL at .*: database "nowhere" does not exist\.$/);
    expect(message).not.toContain('hunter2');
  });

  test('whose address cannot be read is refused, and its password is not shown', async () => {
    const message = await refusal('postgres://app:hunter#2@127.0.0.1/app');
    expect(message).toMatch(/cannot be read.* # as %23/);
    expect(message).not.toContain('hunter');
    expect(await refusal('postgres://app:hunter2@first:5432,second:5432/app')).toMatch(
      /^DATABASE_URL names several hosts/,
    );
  });

  test('in which we may not make tables is refused', async () => {
    await database.query('create database closed template template0', 'create role guest login');
    expect(await refusal(database.appUrl({ user: 'guest', name: 'closed' }))).toMatch(
      /^Cannot use .*: permission denied for schema public\.$/,
    );
  });
});
