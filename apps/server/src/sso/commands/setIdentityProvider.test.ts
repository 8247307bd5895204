import { afterAll, describe, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { openCompany } from '../../testing/company.js';

const { accountId, server, ada, provider, settings, set, version, prove, stranger, close } = await openCompany();
afterAll(close);

describe('saying who vouches for the account’s people', () => {
  test('needs the domain proven, and leads nobody else’s people anywhere', async () => {
    await expect(set(ada, settings)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['domains', 0], message: expect.stringContaining('_countersign.one.example') }],
    });
    prove('one.example', 'acc_other');
    await expect(set(ada, settings)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await stranger().ask('/auth/sign-in/sso', { email: 'ada@one.example' })).toMatchObject({
      offered: false,
    });
  });

  test.each([
    ['a place of our own network', 'https://10.0.0.7'],
    ['the machine next door, by a cloud’s address', 'https://169.254.169.254'],
    ['what listens beside us over IPv6', 'https://[fd00::1]'],
    ['plain http elsewhere', 'http://login.example.com'],
  ])('%s is never asked', async (_what, issuer) => {
    await expect(set(ada, { ...settings, issuer })).rejects.toMatchObject({ issues: [{ path: ['issuer'] }] });
  });

  test('is tried before it is saved, and the trial says what is wrong', async () => {
    const tryIt = async (more: object) => {
      const query =
        'query($input: IdentityProviderTrialInput!) { identityProviderTrial(input: $input) { what isGood } }';
      const { data } = await ada.query(query, { input: { ...settings, ...more } });
      return Object.fromEntries(
        data.identityProviderTrial.map((each: { what: string; isGood: boolean }) => [each.what, each.isGood]),
      );
    };
    expect(await tryIt({})).toEqual({ provider: true, client: true, 'one.example': false });
    prove('one.example');
    expect(await tryIt({ clientSecret: 'another' })).toEqual({ provider: true, client: false, 'one.example': true });
    expect(await tryIt({ issuer: `${provider.issuer}/elsewhere` })).toMatchObject({ provider: false });
  });

  test('keeps the secret where nobody reads it: not in the audit, not in what waits', async () => {
    const { changes } = await set(ada, settings);
    expect(changes).toContainEqual({ field: 'clientSecret', after: 'a new one' });
    const reads = server.store.within(accountId);
    const kept = JSON.stringify([
      await reads.admins.identityProvider(),
      await reads.audit.chain(0),
      await reads.changes.page({}, true, { limit: 100, backwards: false }, server.now()),
    ]);
    expect(kept).toContain('sealedClientSecret');
    expect(kept).not.toContain(provider.clientSecret);
    const { data } = await ada.query('{ __type(name: "IdentityProvider") { fields { name } } }');
    expect(JSON.stringify(data)).not.toMatch(/secret/i);
  });

  test('asks for the secret anew when it is to be sent to another provider', async () => {
    const { clientSecret: _kept, ...others } = settings;
    const input = { ...others, issuer: 'https://login.example.com', expectedVersion: await version() };
    await expect(set(ada, input)).rejects.toMatchObject({ issues: [{ path: ['clientSecret'] }] });
    await set(ada, { ...others, expectedVersion: await version() });
  });

  test('is for who may do everything anyway', async () => {
    await server.restrict(accountId, 'ben@one.example', ['ADMINISTER_ACCOUNT', 'MANAGE_USERS']);
    const ben = await server.signIn('ben@one.example');
    await expect(set(ben, { ...settings, expectedVersion: await version() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('a domain that leads to one account’s provider leads to no other’s', async () => {
    const eve = await server.signIn('eve@two.example');
    prove('one.example', 'acc_two');
    await expect(set(eve, settings)).rejects.toMatchObject({ issues: [{ path: ['domains', 0] }] });
    prove('one.example');
  });

  test('asks for the proof of a domain again when it is approved', async () => {
    await server.makeAccount('acc_slow', ['fay@slow.example', 'gus@slow.example']);
    const [fay, gus] = [await server.signIn('fay@slow.example'), await server.signIn('gus@slow.example')];
    await choose(fay, { multiAdmin: { on: true } });
    prove('slow.example', 'acc_slow');
    const asked = { ...settings, domains: ['slow.example'] };
    const { changeRequest } = await fay.change('setIdentityProvider', asked, 'changeRequest { id version }');
    const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
    prove('slow.example', 'acc_other');
    await expect(gus.change('approveChangeRequest', shown, 'outcome')).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('slow.example is not proven'),
    });
    prove('slow.example', 'acc_slow');
    const { changeRequest: done } = await gus.change('approveChangeRequest', shown, 'changeRequest { state }');
    expect(done.state).toBe('APPLIED');
  });
});
