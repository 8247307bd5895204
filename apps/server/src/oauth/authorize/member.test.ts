import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { disableAdmin } from '../../admins/commands/disableAdmin.js';
import { removeAdmin } from '../../admins/commands/removeAdmin.js';
import { updateClient } from '../../clients/commands/updateClient.js';
import { openThirdParties, redirectUri } from '../../testing/thirdParties.js';
import { basic } from '../../testing/tokenService.js';
import { makeVisitor, type Visitor } from '../../testing/visitor.js';

const { service, payroll, people, web, app, application, comeIn } = await openThirdParties();
const { authorizePath, codeFor, redeem } = application;
const isDead = { status: 400, body: { error: 'invalid_grant' } };

let visitor: Visitor;

beforeEach(async () => {
  visitor = await comeIn();
});
afterAll(() => service.close());

describe('The person', () => {
  test('signs in first, by the page, and comes back to where they were: OIDCCLoginHint', async () => {
    const stranger = await makeVisitor(service);
    const { status, location } = await stranger.get(authorizePath({ login_hint: 'jo@example.com' }));
    expect(status).toBe(303);
    expect(location?.pathname).toBe('/sign-in');
    expect(location?.searchParams.get('email')).toBe('jo@example.com');
    await stranger.signIn();
    expect(await stranger.get(location?.searchParams.get('to') ?? '')).toMatchObject({ status: 200 });
  });

  test('is asked once, and again only for more', async () => {
    expect(await codeFor(visitor)).not.toBe('');
    const second = await visitor.get(authorizePath());
    expect(second.location?.searchParams.get('code')).toMatch(/^csc_/);
    expect((await visitor.get(authorizePath({ scope: 'payroll.read people.read' }))).status).toBe(200);
    expect((await visitor.get(authorizePath({ prompt: 'consent' }))).status).toBe(200);
  });

  test('is asked again when a code would go to another address than the one they agreed to', async () => {
    const other = { redirect_uri: 'https://app.example.com/other' };
    expect(await codeFor(visitor)).not.toBe('');
    expect((await visitor.get(authorizePath(other))).status).toBe(200);
    // What is agreed to for one address is agreed to for that one alone.
    expect(await codeFor(visitor, { ...other, scope: 'people.read' })).not.toBe('');
    expect((await visitor.get(authorizePath(other))).status).toBe(200);
    expect((await visitor.get(authorizePath({ scope: 'people.read' }))).status).toBe(200);
    expect((await visitor.get(authorizePath())).location?.searchParams.get('code')).toMatch(/^csc_/);
    const silent = await visitor.get(authorizePath({ ...other, prompt: 'none' }));
    expect(silent.location?.searchParams.get('error')).toBe('consent_required');
  });

  test('is asked again for an address that was taken away and has come back', async () => {
    const come = 'https://gone.example.com/callback';
    const asked = { scope: 'openid', redirect_uri: come };
    const made = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri, come] };
    const { id } = await service.makeClient(made);
    const consented = async (redirect_uri: string) =>
      expect(await codeFor(visitor, { client_id: id, scope: 'openid', redirect_uri })).not.toBe('');
    await consented(come);
    await service.run(updateClient, { id, expectedVersion: 1, redirectUris: [redirectUri] });
    await consented(redirectUri);
    await service.run(updateClient, { id, expectedVersion: 2, redirectUris: [redirectUri, come] });
    expect((await visitor.get(authorizePath({ client_id: id, ...asked }))).status).toBe(200);
  });

  test('is asked again when the application has moved to another environment', async () => {
    const made = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri], environment: 'uat.example.com' };
    const { id } = await service.makeClient(made);
    const asked = { client_id: id, scope: 'openid' };
    expect(await codeFor(visitor, asked)).not.toBe('');
    expect((await visitor.get(authorizePath(asked))).status).toBe(303);
    await service.run(updateClient, { id, expectedVersion: 1, environment: 'production' });
    expect((await visitor.get(authorizePath(asked))).status).toBe(200);
  });

  test('is not asked again on another port of their own machine, by an application that keeps a secret', async () => {
    const at = (port: number) => ({ scope: 'openid', redirect_uri: `http://127.0.0.1:${port}/callback` });
    const redirectUris = ['http://127.0.0.1/callback'];
    const { id } = await service.makeClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris });
    expect(await codeFor(visitor, { client_id: id, ...at(51_004) })).not.toBe('');
    expect((await visitor.get(authorizePath({ client_id: id, ...at(51_005) }))).status).toBe(303);
  });

  test('is always asked on behalf of an application that anything on their machine can pretend to be', async () => {
    const change = { client_id: app.id, redirect_uri: 'http://127.0.0.1:51004/callback' };
    expect(await codeFor(visitor, change)).not.toBe('');
    expect((await visitor.get(authorizePath(change))).status).toBe(200);
  });

  test('may say no, which the application hears: UserRejectsAuthentication', async () => {
    const { location } = await visitor.submit(await visitor.get(authorizePath()), 'deny');
    expect(location?.origin + (location?.pathname ?? '')).toBe(redirectUri);
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      error: 'access_denied',
      error_description: expect.any(String),
      state: 'the state',
      iss: service.origin,
    });
  });

  test('is not asked where the application forbids it, which then hears why: OIDCCPromptNoneNotLoggedIn', async () => {
    const asked = await visitor.get(authorizePath({ prompt: 'none' }));
    expect(asked.location?.searchParams.get('error')).toBe('consent_required');
    const nobody = await (await makeVisitor(service)).get(authorizePath({ prompt: 'none' }));
    expect(nobody.location?.searchParams.get('error')).toBe('login_required');
    await codeFor(visitor);
    expect((await visitor.get(authorizePath({ prompt: 'none' }))).location?.searchParams.get('code')).toMatch(/^csc_/);
  });

  test.each([{ prompt: 'login' }, { max_age: '60' }, { max_age: '0' }])(
    'signs in anew where the application wants that: %o',
    async (change) => {
      service.pass(120_000);
      const first = await visitor.get(authorizePath(change));
      expect(first.location?.pathname).toBe('/sign-in');
      const back = first.location?.searchParams.get('to') ?? '';
      expect((await visitor.get(back)).location?.pathname).toBe('/sign-in');
      // What lets them pass cannot be made up.
      const forged = back.replace(/signed_in_since=\d+/, 'signed_in_since=1');
      expect((await visitor.get(forged)).location?.pathname).toBe('/sign-in');
      service.pass(1000);
      await visitor.signIn();
      expect((await visitor.get(back)).status).toBe(200);
    },
  );

  test('who does not belong to the company is told so, and the application gets nothing', async () => {
    const elsewhere = await service.elsewhere();
    const stranger = await makeVisitor(elsewhere);
    await stranger.signIn();
    const page = await stranger.get(authorizePath());
    expect(page.status).toBe(403);
    expect(page.html).toContain('does not belong to the company');
    const silent = await stranger.get(authorizePath({ prompt: 'none' }));
    expect(silent.location?.searchParams.get('error')).toBe('interaction_required');
  });

  test('who administers passes on administrator scopes; one who does not, does not', async () => {
    const scope = 'payroll.admin payroll.read';
    expect((await redeem(await codeFor(visitor, { scope }))).body.scope).toBe(scope);
    const endUser = await makeVisitor(service, []);
    await endUser.signIn();
    expect((await redeem(await codeFor(endUser, { scope }))).body.scope).toBe('payroll.read');
  });

  test('takes it back, and everything that was issued for them is dead', async () => {
    const { body } = await redeem(await codeFor(visitor));
    await visitor.takeBack(web.id);
    expect(await service.post('/oauth/introspect', { token: body.access_token }, basic(web))).toMatchObject({
      body: { active: false },
    });
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
    // Allowing it again does not bring the old ones back to life.
    service.pass(1000);
    await codeFor(visitor);
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
  });

  test.each([
    ['disabled', disableAdmin],
    ['removed', removeAdmin],
  ] as const)('who is %s is not acted for any longer', async (_what, command) => {
    const { body } = await redeem(await codeFor(visitor));
    const admin = await service.store.within(service.accountId).admins.byId(visitor.adminId);
    await service.run(command as typeof disableAdmin, { id: visitor.adminId, expectedVersion: admin?.version });
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
  });
});

describe('The question', () => {
  test('cannot be answered from another session, too late, or for another request', async () => {
    const page = await visitor.get(authorizePath());
    const other = await makeVisitor(service);
    await other.signIn();
    expect(await other.submit(page, 'allow')).toMatchObject({ status: 400 });
    const bent = { ...page, html: page.html.replace('payroll.read', 'people.read') };
    expect(await visitor.submit(bent, 'allow')).toMatchObject({ status: 400 });
    service.pass(16 * 60_000);
    expect(await visitor.submit(page, 'allow')).toMatchObject({ status: 400 });
  });

  test('shows names as they are, whatever is in them', async () => {
    const script = await service.makeClient({
      name: `<script>alert('x')</script>`,
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: [redirectUri],
    });
    const { html } = await visitor.get(authorizePath({ client_id: script.id, scope: undefined }));
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  test('counts for nothing when the client lost what it asks for while the person read', async () => {
    const page = await visitor.get(authorizePath({ scope: 'people.read' }));
    const [client] = await service.store.within(service.accountId).clients.byIds([web.id]);
    const expectedVersion = client?.version ?? 0;
    await service.run(updateClient, { id: web.id, expectedVersion, modules: [{ moduleId: payroll.id }] });
    const { location } = await visitor.submit(page, 'allow');
    expect(location?.searchParams.get('error')).toBe('invalid_scope');
  });

  test('is asked anew when the client was given more while the person read', async () => {
    const growing = await service.makeClient({
      name: 'Growing',
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: [redirectUri],
      modules: [{ moduleId: people.id }],
    });
    const page = await visitor.get(authorizePath({ client_id: growing.id, scope: undefined }));
    expect(page.html).not.toContain('See pay runs');
    const modules = [{ moduleId: people.id }, { moduleId: payroll.id }];
    await service.run(updateClient, { id: growing.id, expectedVersion: 1, modules });
    const again = await visitor.submit(page, 'allow');
    expect(again).toMatchObject({ status: 200, location: undefined });
    expect(again.html).toContain('See pay runs');
    expect((await visitor.submit(again, 'allow')).location?.searchParams.get('code')).toMatch(/^csc_/);
  });
});
