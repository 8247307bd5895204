import { describe, expect, test } from 'vitest';
import { createAccessType } from '../../accessTypes/commands/createAccessType.js';
import { deleteAccessType } from '../../accessTypes/commands/deleteAccessType.js';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { updateAccountSettings } from '../../accounts/commands/updateAccountSettings.js';
import { verifyChain } from '../../audit/flows/verify.js';
import { firstBreak } from '../../audit/model/chain.js';
import { setPassword } from '../../auth/commands/setPassword.js';
import { signIn } from '../../auth/commands/signIn.js';
import { passwordFingerprintOf } from '../../auth/model/password.js';
import { createClient } from '../../clients/commands/createClient.js';
import { rotateClientSecret } from '../../clients/commands/secrets/rotateClientSecret.js';
import { updateClient } from '../../clients/commands/updateClient.js';
import { execute } from '../../execution/execute.js';
import { sha256 } from '../../kernel/credential.js';
import { newId } from '../../kernel/newId.js';
import { Conflict, InvalidInput } from '../../kernel/refusal.js';
import { StalePlan } from '../../model/plan.js';
import { grantConsent } from '../../oauth/commands/grantConsent.js';
import { linkIdentity } from '../../sso/commands/linkIdentity.js';
import { setIdentityProvider } from '../../sso/commands/setIdentityProvider.js';
import {
  account,
  ada,
  atOnce,
  everybody,
  hundred,
  reads,
  startTwoServers,
  stores,
  themselves,
  world,
} from '../testing/twoServers.js';
import { anAccessType, aPlan } from './plans.js';

startTwoServers();

describe('of a hundred at once, one wins', () => {
  test('who changes a client that all have seen in the same version; the others are told of the conflict', async () => {
    const { id } = await world().makeClient();
    const { won, lost } = await hundred((at, index) =>
      at.run(updateClient, { id, expectedVersion: 1, name: `Name ${index}` }),
    );
    expect(won).toHaveLength(1);
    expect(lost.every((reason) => reason instanceof Conflict)).toBe(true);
    expect(await reads().clients.byId(id)).toMatchObject({ version: 2 });
    const { items } = await reads().audit.page({ subjectId: id }, { limit: 100, backwards: false });
    expect(items.map(({ action }) => action)).toEqual(['updateClient', 'createClient']);
  });

  test('who makes a client of one id', async () => {
    const { version } = await loadAccount(reads());
    await world().run(updateAccountSettings, { expectedVersion: version, clientIds: 'CHOSEN' });
    const input = { name: 'Chosen', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } };
    const { won, lost } = await hundred((at) => at.run(createClient, { ...input, id: 'chosen-by-all' }));
    expect(won).toHaveLength(1);
    expect(lost.every((reason) => reason instanceof InvalidInput)).toBe(true);
    await world().run(updateAccountSettings, { expectedVersion: version + 1, clientIds: 'GENERATED' });
  });

  test('who rotates a secret, and it is the winner’s that works', async () => {
    const { id } = await world().makeClient({ name: 'Rotated' });
    const { won } = await hundred((at) =>
      at.run(rotateClientSecret, { id, expectedVersion: 1, confirmation: 'Rotated' }),
    );
    expect(won).toHaveLength(1);
    const client = await reads().clients.byId(id);
    expect(client?.secrets.map(({ secretHash }) => secretHash)).toEqual(won.map(({ secret }) => sha256(secret)));
  });

  test('who takes an access type away, against those who rest on it', async () => {
    const row = anAccessType(account);
    await stores[0]?.commit(aPlan(account, { writes: [{ insert: 'accessTypes', row }] }));
    const { won, lost } = await hundred(({ store }, index) =>
      store.commit(
        index % 2
          ? aPlan(account, { writes: [{ remove: 'accessTypes', key: { id: row.id, version: 1 } }] })
          : aPlan(account, {
              writes: [{ update: 'accessTypes', id: row.id, version: 1, set: { description: 'Kept' } }],
            }),
      ),
    );
    expect(won).toHaveLength(1);
    expect(lost.every((reason) => reason instanceof StalePlan)).toBe(true);
  });
});

test('nobody is given what is deleted in the same moment', async () => {
  for (let round = 0; round < 5; round++) {
    const { result } = await world().run(createAccessType, { name: `Fleeting${round}` });
    const id = result.accessTypeId;
    const { won } = await atOnce<unknown>(30, async (at, index) => {
      if (index !== 15) return at.makeClient({ name: `Client ${round}`, accessTypeIds: [id] });
      // A few steps later each round, so that deleting comes before, amid and after the others.
      for (let step = 0; step < 10 * round; step++) await undefined;
      return at.run(deleteAccessType, { id, expectedVersion: 1 });
    });
    const assigned = await reads().accessTypes.isAssigned(id);
    const there = (await reads().accessTypes.byId(id)) !== undefined;
    expect(won.length).toBeGreaterThan(0);
    expect(assigned && !there).toBe(false);
  }
});

test('no session outlives a new password, whenever it was begun with the one before', async () => {
  const admin = await ada();
  const { personId, id: adminId } = admin;
  const session = { adminId, method: 'PASSWORD', secondFactorVerified: false, address: '', userAgent: '' };
  for (let round = 0; round < 5; round++) {
    const person = await reads().admins.personById(personId);
    const passwordFingerprint = passwordFingerprintOf(person?.passwordHash ?? null);
    await atOnce<unknown>(30, async (at, index) => {
      for (let step = 0; step < (index % 10) * round; step++) await undefined;
      if (index !== 15) return at.run(signIn, { ...session, tokenHash: `${round} ${index}`, passwordFingerprint });
      const chosen = { personId, passwordHash: `chosen in round ${round}`, keepSession: null, endApplications: false };
      return execute(setPassword, chosen, themselves(at, admin));
    });
    expect(await reads().admins.sessionsOf(personId)).toEqual([]);
  }
});

test('nobody whom one provider means is taken for whom the next one means by the same subject', async () => {
  const adminId = (await ada()).id;
  const provider = { clientId: 'us', sealedClientSecret: 'sealed', domains: ['example.com'] };
  await world().run(setIdentityProvider, { ...provider, issuer: 'https://0.example.com' });
  for (let round = 1; round <= 3; round++) {
    const { id: providerId = '', version = 0 } = (await reads().admins.identityProvider()) ?? {};
    await atOnce<unknown>(20, async (at, index) => {
      for (let step = 0; step < (index % 10) * round; step++) await undefined;
      if (index !== 10) return at.run(linkIdentity, { adminId, providerId, version, subject: `${index}` });
      return at.run(setIdentityProvider, {
        ...provider,
        issuer: `https://${round}.example.com`,
        expectedVersion: version,
      });
    });
    expect(await reads().admins.identityProvider()).toMatchObject({ version: version + 1 });
    expect(await reads().admins.identityLinks()).toEqual([]);
  }
});

test('of all that somebody lets a client do at once, nothing is forgotten', async () => {
  const admin = await ada();
  const { id: clientId } = await world().makeClient({ name: 'Consented' });
  const redirectUri = 'https://app.example.com/callback';
  const { won } = await atOnce(10, (at, index) =>
    execute(
      grantConsent,
      { adminId: admin.id, clientId, scopes: [`scope ${index}`], redirectUri, environment: 'production' },
      themselves(at, admin),
    ),
  );
  expect(won.length).toBeGreaterThan(1);
  expect((await reads().consents.byAdminAndClient(admin.id, clientId))?.scopes).toHaveLength(won.length);
});

test('nobody moves into an environment that is given up in the same moment', async () => {
  for (let round = 0; round < 3; round++) {
    const { environments, version } = await loadAccount(reads());
    const environment = `fleeting${round}`;
    const more = [...environments, environment];
    await world().run(updateAccountSettings, { expectedVersion: version, environments: more });
    const { lost } = await atOnce<unknown>(20, async (at, index) => {
      for (let step = 0; step < index % 10; step++) await undefined;
      if (index !== 5 * round) return at.makeClient({ name: `Client ${round}`, environment });
      return at.run(updateAccountSettings, { expectedVersion: version + 1, environments });
    });
    const account = await loadAccount(reads());
    const isThere = account.environments.includes(environment);
    expect((await reads().census.isEnvironmentInUse(environment)) && !isThere).toBe(false);
    expect(lost.every((reason) => reason instanceof InvalidInput)).toBe(true);
  }
});

test('plans that need each other’s rows do not wait for each other for ever', async () => {
  const [one, two] = [anAccessType(account), anAccessType(account)];
  await stores[0]?.commit(aPlan(account, { writes: [one, two].map((row) => ({ insert: 'accessTypes', row })) }));
  const { won, lost } = await hundred(({ store }, index) => {
    const [mine, other] = index % 2 ? [one, two] : [two, one];
    return store.commit(
      aPlan(account, {
        expects: [{ guard: 'accessTypes', id: other.id, version: 1 }],
        writes: [{ update: 'accessTypes', id: mine.id, version: 1, set: { description: 'Mine' } }],
      }),
    );
  });
  expect(won).toHaveLength(1);
  expect(lost.every((reason) => reason instanceof StalePlan)).toBe(true);
});

test('of all who are the first to write of somebody, on both servers, each is heard, and all under one key', async () => {
  for (let round = 0; round < 20; round++) {
    const actor = { kind: 'admin', id: newId('adm'), name: 'New', onBehalfOf: null } as const;
    const commits = Array.from({ length: 20 }, (_, index) => {
      const plan = aPlan(account, {});
      return stores[index % 2]?.commit({ ...plan, audit: [{ ...plan.audit[0], actor }] });
    });
    await Promise.all(commits);
    const { items } = await reads().audit.page({ actorId: actor.id }, everybody);
    expect(items.map((entry) => entry.actor.name)).toEqual(commits.map(() => 'New'));
    expect(new Set(items.map(({ kept }) => kept.actorName)).size).toBe(1);
  }
});

test('after all of it the audit has one unbroken chain, and says what it said', async () => {
  const entries = [];
  for await (const entry of reads().audit.chain(0)) entries.push(entry);
  expect(entries.length).toBeGreaterThan(100);
  expect(firstBreak(entries.map(({ kept }) => kept))).toBeUndefined();
  expect(await verifyChain(reads().audit)).toMatchObject({ brokenAt: null, erased: 0 });
});
