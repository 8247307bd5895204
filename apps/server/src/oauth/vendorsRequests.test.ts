import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../testing/clientCalls.js';
import { type Sent, sendAsIs } from '../testing/sendAsIs.js';
import { type RunningServer, startServer } from '../testing/server.js';

// To the letter as the vendors print them: headers, order, blanks. Only host, id, secret and token are ours.
const workSpan = {
  path: '/oauth/token',
  headers: ['x-ws-env', 'uat.workspan.com', 'Content-Type', 'application/json'],
  id: 'WSApplicationUser_ahFzfnZtd2FyZS1iaWctYmV0c3IZCxIPQXBwbGljYXRpb25Vc2VyGJHE9dwDDA',
  secret: 'cd3a1eaa3f5144a8a8494b2af1ef8b72e',
  body: `{
"grant_type": "client_credentials",
"client_id":" WSApplicationUser_ahFzfnZtd2FyZS1iaWctYmV0c3IZCxIPQXBwbGljYXRpb25Vc2VyGJHE9dwDDA",
"client_secret": "cd3a1eaa3f5144a8a8494b2af1ef8b72e"
}`,
};
const workfloPlus = {
  path: '/connect/token',
  headers: ['Content-Type', 'application/x-www-form-urlencoded'],
  id: '6169571beee5ee0101a4b58c',
  secret: '8JnEe4471tvwc0GvsS0CUxpv1TW35CJJ',
  // As `curl --data-urlencode` sends it.
  body: 'grant_type=client_credentials&client_id=6169571beee5ee0101a4b58c&client_secret=8JnEe4471tvwc0GvsS0CUxpv1TW35CJJ',
};

let server: RunningServer;
let client: ShownClient;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  const ada = await server.signIn('ada@example.com');
  await choose(ada, { environments: ['production', 'uat.workspan.com'] });
  client = await addClient(ada, { environment: 'uat.workspan.com' });
});
afterAll(() => server.close());

const send = (sent: Sent) => sendAsIs(server.url, sent);

const asOurs = (vendor: typeof workSpan | typeof workfloPlus): Sent => ({
  ...vendor,
  body: vendor.body.replace(vendor.id, client.id).replace(vendor.secret, client.secret),
});

const token = { access_token: expect.any(String), token_type: 'Bearer', expires_in: expect.any(Number) };

describe('WorkSpan › Acquiring Access Token', () => {
  test('› the documented request, with the blank before its client_id', async () => {
    expect(workSpan.body).toContain(`" ${workSpan.id}"`);
    expect(await send(asOurs(workSpan))).toMatchObject({ status: 200, body: token });
  });
});

describe('WorkfloPlus › 4. Use the Client to request Tokens', () => {
  test('› the documented request', async () => {
    expect(await send(asOurs(workfloPlus))).toMatchObject({ status: 200, body: token });
  });
});

describe('White space that was copied with an id or a secret', () => {
  const form = (id: string, secret: string): Sent => ({
    path: '/oauth/token',
    headers: ['Content-Type', 'application/x-www-form-urlencoded'],
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }).toString(),
  });
  const json = (id: string, secret: string): Sent => ({
    path: '/oauth/token',
    headers: ['Content-Type', 'application/json'],
    body: JSON.stringify({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const basic =
    (encode: (text: string) => string) =>
    (id: string, secret: string): Sent => ({
      path: '/oauth/token',
      headers: [
        'Authorization',
        `Basic ${Buffer.from(`${encode(id)}:${encode(secret)}`).toString('base64')}`,
        'Content-Type',
        'application/x-www-form-urlencoded',
      ],
      body: 'grant_type=client_credentials',
    });
  const ways = { form, json, 'Basic, encoded': basic(encodeURIComponent), 'Basic, as it is': basic((text) => text) };

  test.each(Object.entries(ways))('is taken away: %s', async (_name, way) => {
    for (const around of [' ', '\t', '\n', '\u00a0']) {
      const { status } = await send(way(`${around}${client.id}${around}`, `${around}${client.secret}${around}`));
      expect(status, JSON.stringify(around)).toBe(200);
    }
  });

  test.each(Object.entries(ways))('is refused inside: %s', async (_name, way) => {
    const [id, secret] = [client.id, client.secret].map((text) => `${text.slice(0, 4)} ${text.slice(4)}`);
    for (const sent of [way(id ?? '', client.secret), way(client.id, secret ?? '')]) {
      expect(await send(sent)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    }
  });
});
