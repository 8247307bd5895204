import { type GithubScanner, startGithubScanner } from '@countersign/tooling/githubScanner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose, tokenStatus } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let github: GithubScanner;
let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  github = await startGithubScanner();
  server = await startServer({ env: { GITHUB_KEYS_URL: github.keysUrl } });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, { leakedSecrets: 'STOP_SECRET' });
});
afterAll(async () => {
  await server.close();
  await github.close();
});

const type = 'countersign_client_secret';
const url = 'https://github.com/octocat/Hello-World/blob/12345600b9cbe38a219f39a9941c9319b600c002/foo/bar.txt';

async function scan(body: string, headers: Record<string, string> = github.headersFor(body)) {
  const answer = await fetch(`${server.url}/api/leaks/github`, { method: 'POST', headers, body });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

test('what GitHub signed is believed, byte for byte, and it hears which values were ours', async () => {
  const client = await addClient(ada);
  const guess = `csk_${'x'.repeat(50)}`;
  const body = JSON.stringify([
    { token: guess, type, url: '', source: 'commit' },
    { token: client.secret, type, url, source: 'content' },
  ]);
  const { 'github-public-key-identifier': identifier = '', ...signature } = github.headersFor(body);
  const other = github.headersFor(`${body} `);
  for (const headers of [
    signature,
    { 'content-type': 'application/json' },
    { ...signature, 'github-public-key-identifier': 'invented' },
    { ...other },
    { ...other, 'github-public-key-signature': 'AAAA' },
    { ...other, 'github-public-key-signature': '' },
  ])
    expect(await scan(body, headers)).toMatchObject({ status: 403 });
  expect(await tokenStatus(server, client.id, client.secret)).toBe(200);

  const sent = { ...signature, 'github-public-key-identifier': identifier };
  expect(await scan(body, sent)).toEqual({
    status: 200,
    body: [
      { token_raw: guess, token_type: type, label: 'false_positive' },
      { token_raw: client.secret, token_type: type, label: 'true_positive' },
    ],
  });
  expect(await tokenStatus(server, client.id, client.secret)).toBe(401);
  const shown = 'query($id: ID!) { client(id: $id) { secrets { leak { by url } } } }';
  expect((await ada.query(shown, { id: client.id })).data.client.secrets).toEqual([{ leak: { by: 'GITHUB', url } }]);
  // The same once more, as it was sent: nothing else comes of it.
  expect((await scan(body, sent)).status).toBe(200);
});

test('a new key of GitHub’s is found, and whoever invents keys has them asked for once a minute', async () => {
  server.pass(60_000);
  github.rotate();
  const before = github.asked();
  expect(await scan('[]')).toEqual({ status: 200, body: [] });
  expect(github.asked()).toBe(before + 1);
  const invented = { ...github.headersFor('[]'), 'github-public-key-identifier': 'invented' };
  for (let count = 0; count < 5; count++) expect((await scan('[]', invented)).status).toBe(403);
  expect(github.asked()).toBe(before + 1);
});

test('what is signed and no report is refused, and so is one of many thousand matches', async () => {
  for (const body of ['{}', '[{}]', 'nothing', '', `[${Array(5001).fill('{"token":"a","type":"b"}').join()}]`])
    expect((await scan(body)).status, body.slice(0, 20)).toBe(400);
  expect((await scan(`["${'x'.repeat(2_000_000)}"]`)).status).toBe(413);
});

test('keys of yesterday let nothing in where those of today cannot be got', async () => {
  const lost = await startGithubScanner();
  const beside = await startServer({ beside: server, env: { GITHUB_KEYS_URL: lost.keysUrl } });
  const signed = async () => {
    const headers = lost.headersFor('[]');
    return (await fetch(`${beside.url}/api/leaks/github`, { method: 'POST', headers, body: '[]' })).status;
  };
  expect(await signed()).toBe(200);
  await lost.close();
  server.pass(24 * 60 * 60_000);
  expect([await signed(), await signed()], 'nor within the minute in which nobody asks again').toEqual([503, 503]);
  await beside.close();
});

test('keys that cannot be got let nothing in, and GitHub is told to come again', async () => {
  const lost = await startGithubScanner();
  const { keysUrl } = lost;
  await lost.close();
  const beside = await startServer({ beside: server, env: { GITHUB_KEYS_URL: keysUrl } });
  const headers = github.headersFor('[]');
  const answer = await fetch(`${beside.url}/api/leaks/github`, { method: 'POST', headers, body: '[]' });
  await beside.close();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).not.toBeNull();
});
