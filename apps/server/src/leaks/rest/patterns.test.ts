import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { sendSecret } from '../../testing/secretShareLinkCalls.js';
import { type RunningServer, startServer } from '../../testing/server.js';

interface Published {
  readonly reportTo: string;
  readonly before: string;
  readonly after: string;
  readonly patterns: readonly { readonly type: string; readonly regex: string }[];
}

let server: RunningServer;
let published: Published;
/** One of each kind, as the server gives it out. */
let given: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  const ada = await server.signIn('ada@example.com');
  await choose(ada, { clientCredentialsRefreshToken: true });
  published = (await (await fetch(`${server.url}/api/leaks/patterns`)).json()) as Published;
  const client = await addClient(ada);
  const input = { name: 'My script', scopes: ['countersign:clients:read'] };
  const { secret } = await ada.change('createPersonalToken', input, 'secret { value }');
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: client.id,
    client_secret: client.secret,
  });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  given = {
    countersign_client_secret: client.secret,
    countersign_refresh_token: ((await answer.json()) as { refresh_token: string }).refresh_token,
    countersign_personal_token: secret.value,
    countersign_authorization_code: `csc_${'aB3-_'.repeat(8)}xyz`,
    countersign_secret_share_link: `http://localhost/share-link#${await sendSecret(ada, client)}`,
  };
});
afterAll(() => server.close());

/** What a scanner finds in a text: the kinds. */
const found = (text: string): string[] =>
  published.patterns.flatMap(({ type, regex }) =>
    new RegExp(`${published.before}(?:${regex})${published.after}`, 'm').test(text) ? [type] : [],
  );

const surroundings: Readonly<Record<string, (value: string) => string>> = {
  'an environment file': (value) => `CLIENT_ID=cl_abc\nCLIENT_SECRET=${value}\nPORT=1`,
  JSON: (value) => `{"client_secret":"${value}","id":1}`,
  YAML: (value) => `secret: ${value}`,
  'a shell': (value) => `curl -u 'cl_abc:${value}' https://clients.example.com/oauth/token`,
  'a URL': (value) => `https://example.com/?key=${value}&x=1`,
  'a sentence': (value) => `I use (${value}).`,
  'the end of a file': (value) => `x\n${value}`,
};

describe('the published patterns find what is given out', () => {
  test.each(Object.entries(surroundings))('in %s', (_where, around) => {
    for (const [type, value] of Object.entries(given)) expect(found(around(value)), type).toEqual([type]);
  });
});

test.each([
  ['too short', 'csk_abc'],
  ['a variable', 'const csk_secret_of_the_client_in_production_environment = 1'],
  ['part of something longer', `xcsk_${'a'.repeat(50)}`],
  ['longer than one', `csk_${'a'.repeat(60)}`],
  ['with capitals in its checksum', `csk_${'a'.repeat(43)}ABCDEFG`],
  ['of another vendor', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a sk_live_4eC39HqLyjWDarjtT1zdp7dc'],
  ['a hint', 'csk_…abcd'],
  ['a page that has no link', 'http://localhost/share-link#'],
  ['a link to somebody else', `https://elsewhere.example/share-link#${'a'.repeat(43)}`],
])('and not what is %s', (_what, text) => {
  expect(found(text)).toEqual([]);
});

test('they say where to report, take no look-around, and are for every origin', async () => {
  expect(published.reportTo).toBe('http://localhost/api/leaks');
  for (const { regex } of published.patterns) expect(regex).not.toMatch(/\(\?/);
  const answer = await fetch(`${server.url}/api/leaks/patterns`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});
