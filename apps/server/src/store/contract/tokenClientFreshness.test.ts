import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../model/ports/store.js';
import type { SigningKeyRecord } from '../../oauth/model/signingKey.js';
import { makeWorld } from '../../testing/world.js';
import { freshDatabase, openStore } from '../testing/freshDatabase.js';
import { runSql } from '../testing/runSql.js';

/** `STORIES=100 pnpm vitest run tokenClientFreshness` tells as many. */
const runs = Number(process.env.STORIES ?? 10);

/** Two servers that have read a client before, and somebody else who changes what they read. */
let server: Store;
let other: Store;
let url: string;
let ids: readonly string[];

beforeAll(async () => {
  url = await freshDatabase();
  server = await openStore(url);
  other = await openStore(url);
  const world = await makeWorld('acc_acme', server);
  const { id: moduleId } = await world.makeModule('payroll', [
    { name: 'payroll.read' },
    { name: 'payroll.admin', level: 'ADMINISTRATOR' },
  ]);
  const grants = { modules: [{ moduleId, administrator: true }] };
  ids = [(await world.makeClient(grants)).id, (await world.makeClient(grants)).id];
  const [first] = ids;
  await runSql(
    url,
    `insert into access_types (id, account_id, version, name, description, permissions, permissions_length, created_at)
       values ('at_one', 'acc_acme', 1, 'Payslips', '', '[]', 2, 1);
     insert into client_access_types (client_id, access_type_id) values ('${first}', 'at_one')`,
  );
  // Beside them one that is published to the account, and to every one.
  const vendor = await makeWorld('acc_vendor', server);
  const { id: published } = await vendor.makeModule('published', [{ name: 'published.read' }]);
  await runSql(
    url,
    `delete from customers where id = 'acc_vendor';
     insert into catalogues (id, version) values ('acc_vendor', 1);
     update modules set state = 'PUBLISHED' where id = '${published}';
     insert into entitlements (grantee_id, thing_id, administrator)
       values ('acc_acme', '${published}', true), ('acc_vendor', '${published}', false);
     insert into client_modules (client_id, module_id, account_id, administrator)
       select id, '${published}', 'acc_acme', true from clients`,
  );
  await server.keys.add(aKey(1));
});
afterAll(() => Promise.all([server, other].map((store) => store.close())));

const aKey = (generation: number): SigningKeyRecord => ({
  kid: `kid_${generation}`,
  algorithm: 'ES256',
  generation,
  publicJwk: { kty: 'EC', kid: `kid_${generation}` },
  sealedPrivateKey: '',
  createdAt: 1,
  signsFrom: 1,
});

/** One change to each column and each row that the token endpoint reads of a client, with the value drawn. */
const changes: Readonly<Record<string, (n: number, id: string) => string>> = {
  'the version': (n, id) => `update clients set version = ${n} where id = '${id}'`,
  'the name': (n, id) => `update clients set name = 'Client ${n}' where id = '${id}'`,
  'the type': (n, id) => `update clients set type = '${n % 2 ? 'PUBLIC' : 'CONFIDENTIAL'}' where id = '${id}'`,
  enabled: (n, id) => `update clients set enabled = ${n % 2 ? 'false' : 'true'} where id = '${id}'`,
  'the grant types': (n, id) =>
    `update clients set grant_types = '${n % 2 ? '[]' : '["CLIENT_CREDENTIALS"]'}' where id = '${id}'`,
  'the redirect URIs': (n, id) => `update clients set redirect_uris = '["https://${n}.example"]' where id = '${id}'`,
  'the environment': (n, id) => `update clients set environment = 'env-${n}' where id = '${id}'`,
  'the lifetime of its tokens': (n, id) => `update clients set access_token_lifetime = ${n} where id = '${id}'`,
  'the algorithm of its ID tokens': (n, id) =>
    `update clients set id_token_signed_response_alg = '${n % 2 ? 'ES256' : 'RS256'}' where id = '${id}'`,
  'what its ID tokens hold': (n, id) =>
    `update clients set userinfo_in_id_token = ${n % 2 ? 'true' : 'false'} where id = '${id}'`,
  'its ranges': (n, id) => `update clients set allowed_ip_ranges = '["192.0.2.${n % 256}"]' where id = '${id}'`,
  'its keys': (n, id) => `update clients set public_keys = '[{"kid":"${n}"}]' where id = '${id}'`,
  'when its tokens were revoked': (n, id) => `update clients set tokens_revoked_at = ${n} where id = '${id}'`,
  'the account’s settings': (n) => `update accounts set settings = '{"maxTokensPerMinute":${n}}'`,
  'the account’s state': (n) => `update customers set state = '${n % 2 ? 'SUSPENDED' : 'OPEN'}'`,
  'a secret’s hash': (n, id) => `update client_secrets set secret_hash = 'hash-${n}' where client_id = '${id}'`,
  'a secret’s end': (n, id) => `update client_secrets set expires_at = ${n} where client_id = '${id}'`,
  'a secret': (_n, id) => `delete from client_secrets where client_id = '${id}'`,
  'a grant as administrator': (n, id) =>
    `update client_modules set administrator = ${n % 2 ? 'false' : 'true'} where client_id = '${id}'`,
  'a grant’s scopes': (n, id) =>
    `update client_modules set scopes = ${n % 2 ? "'payroll.other'" : 'null'} where client_id = '${id}'`,
  'a module’s audience': (n) => `update modules set audience = 'https://${n}.example'`,
  'a module’s scopes': (n) => `update modules set standard_scopes = 'payroll.read payroll.${n}'`,
  'a module’s administrator scopes': (n) => `update modules set administrator_scopes = 'payroll.admin payroll.${n}'`,
  'a module’s format': (n) => `update modules set access_token_format = '${n % 2 ? 'OPAQUE' : 'JWT'}'`,
  'a module’s algorithm': (n) => `update modules set signing_algorithm = '${n % 2 ? 'RS256' : 'ES256'}'`,
  'a module’s state': (n) => `update modules set state = '${n % 2 ? 'WITHDRAWN' : 'PUBLISHED'}'`,
  'a module’s end': (n) => `update modules set sunset_at = ${n}`,
  // As every plan does it: an entitlement changes only with the version of its grantee.
  'an entitlement': (n) =>
    `update entitlements set ends_at = ${n}; update customers set version = version + 1;
     update catalogues set version = version + 1`,
  'an access type’s name': (n) => `update access_types set name = 'Access ${n}'`,
  'a grant of an access type': () => 'delete from client_access_types',
  'when a key signs': (n) => `update signing_keys set signs_from = ${n}`,
  'a key': () => 'delete from signing_keys',
  'its deletion': (n, id) => `update clients set deleted_at = ${n % 2 ? n : 'null'} where id = '${id}'`,
};

test.each(Object.entries(changes))('the next request has %s', async (_what, sql) => {
  const read = (store: Store) => Promise.all(ids.map((id) => store.unscoped.tokenClient(id)));
  const before = await read(server);
  await runSql(url, sql(7, ids[0] ?? ''));
  const after = await read(server);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await read(other));
});

test('after any changes, own ones among them, a server reads what one does that has not read before', async () => {
  const change = fc.record({
    what: fc.constantFrom(...Object.keys(changes)),
    n: fc.integer({ min: 1, max: 1_000_000 }),
    client: fc.nat({ max: 1 }),
    isOwn: fc.boolean(),
  });
  let generation = 1;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (made) => {
      for (const { what, n, client, isOwn } of made) {
        if (isOwn) await server.keys.add(aKey(++generation));
        else await runSql(url, changes[what]?.(n, ids[client] ?? '') ?? '');
        const unread = await openStore(url);
        for (const id of ids) {
          expect(await server.unscoped.tokenClient(id)).toEqual(await unread.unscoped.tokenClient(id));
        }
        await unread.close();
      }
    }),
    { numRuns: runs },
  );
});
