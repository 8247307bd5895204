import { maxTokenContent } from '@countersign/schema';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessType } from '../accessTypes/commands/createAccessType.js';
import { updateAccountSettings } from '../accounts/commands/updateAccountSettings.js';
import { type Application, applicationOf } from '../testing/application.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import { makeVisitor, type Visitor } from '../testing/visitor.js';
import type { MadeClient } from '../testing/world.js';

// Of a header's 8 kB (nginx, large_client_header_buffers) what "Authorization: Bearer " leaves.
const borne = 8192 - 'Authorization: Bearer '.length;
const environment = 'e'.repeat(64);
const redirectUri = 'https://app.example.com/callback';
const scopesOf = (key: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `https://api.example.com/auth/${key}.${at + 100}.read` }));
const listed = (key: string, from: number, to: number) =>
  scopesOf(key, to)
    .slice(from)
    .map(({ name }) => name)
    .join(' ');

let service: TokenService;
let payroll: { id: string; audience: string };
let people: { id: string; audience: string };
let full: MadeClient;
let application: Application;
let visitor: Visitor;

beforeAll(async () => {
  service = await startTokenService();
  const settings = {
    clientIds: 'CHOSEN',
    clientCredentialsRefreshToken: true,
    environments: ['production', environment],
  };
  await service.run(updateAccountSettings, { expectedVersion: 1, ...settings });
  payroll = await service.makeModule('payroll', scopesOf('pay', 115), { signingAlgorithm: 'RS256' });
  people = await service.makeModule('people', scopesOf('hr', 185));
  const other = await service.makeModule('other', scopesOf('other', 200), { accessTokenFormat: 'OPAQUE' });
  full = await service.makeClient({
    id: 'f'.repeat(64),
    environment,
    grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'],
    redirectUris: [redirectUri],
    modules: [payroll, people, other].map(({ id: moduleId }) => ({ moduleId })),
  });
  application = applicationOf(service, full, { redirectUri, scope: 'openid' });
  visitor = await makeVisitor(service);
  await visitor.signIn();
});
afterAll(() => service.close());

const ask = (more: Record<string, string> = {}, who = full) =>
  service.token({ grant_type: 'client_credentials', ...more }, basic(who));
const refused = (said: RegExp) => ({
  status: 400,
  body: { error: 'invalid_scope', error_description: expect.stringMatching(said) },
});
const sayWhich = refused(/exceed one token: name the required scopes in scope, or modules in resource/);
const sayFewer = refused(/fewer scopes/);

describe('A client that is granted more than one token holds', () => {
  test('is told what to ask for when it names neither scope nor resource', async () => {
    expect(await ask()).toMatchObject(sayWhich);
    expect(await ask({ resource: people.audience })).toMatchObject(sayWhich);
  });

  test('gets a token for the scopes that it names, and for an API whose scopes one token holds', async () => {
    const { name } = scopesOf('hr', 1)[0] ?? {};
    const small = await ask({ scope: name ?? '' });
    expect(small).toMatchObject({ status: 200, body: { scope: name } });
    expect(small.body.access_token.length).toBeLessThan(1500);
    const { body } = await ask({ resource: payroll.audience });
    expect(body.scope.split(' ')).toHaveLength(115);
  });

  test('gets the heaviest token that there is, and it is one that headers bear', async () => {
    const heaviest = await ask({ resource: payroll.audience });
    expect(decodeJwt(heaviest.body.access_token)).toMatchObject({ environment, client_id: full.id });
    expect(heaviest.body.access_token.length).toBeGreaterThan(7000);
    expect(heaviest.body.access_token.length).toBeLessThan(borne);
    const opaque = await ask({ scope: listed('other', 0, 110) });
    expect(opaque.body.access_token.split('.')).toHaveLength(5);
    expect(opaque.body.access_token.length).toBeLessThan(borne);
  });

  test('is refused when it names more scopes than one token holds', async () => {
    expect(await ask({ scope: `${listed('pay', 0, 115)} ${listed('hr', 0, 20)}` })).toMatchObject(sayFewer);
    expect(await ask({ scope: listed('other', 0, 150) })).toMatchObject(sayFewer);
  });

  test('is refused by the length of what it names, before that is taken apart', async () => {
    // Taken apart it is a single name, repeated.
    expect(await ask({ scope: 'a '.repeat(30_000).trim() })).toMatchObject(sayFewer);
  });

  test('names its audiences in the token as well, and they count', async () => {
    const modules = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        service.makeModule(`wide-${'abcdefghijkl'[at]}`, [{ name: `wide.${at}` }], {
          audience: `https://api.example.com/${'w'.repeat(450)}/${at}`,
        }),
      ),
    );
    const wide = await service.makeClient({ id: 'wide', modules: modules.map(({ id: moduleId }) => ({ moduleId })) });
    expect(await ask({}, wide)).toMatchObject(sayWhich);
    expect(await ask({ scope: modules.map((_, at) => `wide.${at}`).join(' ') }, wide)).toMatchObject(sayFewer);
    expect(await ask({ scope: 'wide.1 wide.2' }, wide)).toMatchObject({ status: 200 });
  });

  test('has room for one scope and audience of any length beside its access types', async () => {
    const names = Array.from({ length: 24 }, (_, at) => `Access ${at} ${'x'.repeat(100)}`.slice(0, 100));
    const types = await Promise.all(names.map((name) => service.run(createAccessType, { name })));
    const longest = await service.makeModule('longest', [{ name: 's'.repeat(200) }], {
      audience: `https://api.example.com/${'l'.repeat(470)}`,
    });
    const accessTypeIds = types.map(({ result }) => result.accessTypeId);
    const held = await service.makeClient({ id: 'held', accessTypeIds, modules: [{ moduleId: longest.id }] });
    const { status, body } = await ask({}, held);
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token).access_types).toHaveLength(24);
    expect(body.access_token.length).toBeLessThan(borne);
  });
});

describe('However the token is made, the bound is the same:', () => {
  test('by a refresh token', async () => {
    const first = await ask({ scope: listed('pay', 0, 115) });
    const refresh = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token };
    const next = await service.token(refresh, basic(full));
    expect(next.body.access_token.length).toBeLessThan(borne);
    const more = { ...refresh, refresh_token: next.body.refresh_token, scope: 'a '.repeat(3000).trim() };
    expect(await service.token(more, basic(full))).toMatchObject(sayFewer);
  });

  test('by a person who allows it, who is never asked about more', async () => {
    for (const [scope, why] of [
      [undefined, /exceed one token/],
      [listed('other', 0, 150), /fewer scopes/],
      ['a '.repeat(3000).trim(), /fewer scopes/],
    ] as const) {
      const { location } = await visitor.get(application.authorizePath({ scope }));
      expect(location?.searchParams.get('error')).toBe('invalid_scope');
      expect(location?.searchParams.get('error_description')).toMatch(why);
    }
    const code = await application.codeFor(visitor, { scope: `openid ${listed('pay', 0, 110)}` });
    const { body } = await application.redeem(code);
    expect(body.access_token.length).toBeLessThan(borne);
    expect(await service.post('/oauth/introspect', { token: body.access_token }, basic(full))).toMatchObject({
      body: { active: true, scope: body.scope },
    });
    const userinfo = await service.post('/oauth/userinfo', {}, { authorization: `Bearer ${body.access_token}` });
    expect(userinfo).toMatchObject({ status: 200, body: { sub: visitor.adminId } });
  });

  test('an ID token does not grow by a nonce either', async () => {
    const code = await application.codeFor(visitor, { nonce: 'n'.repeat(1000) });
    const { body } = await application.redeem(code);
    expect(body.id_token.length).toBeLessThan(borne);
    const { status, html } = await visitor.get(application.authorizePath({ nonce: 'n'.repeat(1001) }));
    expect({ status, html }).toEqual({
      status: 400,
      html: expect.stringContaining('The parameter nonce is longer than'),
    });
  });

  test('and what a consent remembers makes room for what is allowed now', async () => {
    expect(maxTokenContent).toBe(5000);
    for (const [key, from, to] of [
      ['pay', 0, 110],
      ['hr', 0, 110],
      ['hr', 75, 185],
    ] as const) {
      const code = await application.codeFor(visitor, { scope: listed(key, from, to) });
      expect(await application.redeem(code)).toMatchObject({ status: 200 });
    }
    const [again] = [await visitor.get(application.authorizePath({ scope: listed('hr', 75, 185) }))];
    expect(again?.location?.searchParams.get('code')).toEqual(expect.any(String));
  });
});
