import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_lines', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const linesOf = async (name: string, input: object): Promise<string[]> => {
  const { risks } = await ada.change(name, input, 'risks { message }', { dryRun: true });
  return risks.map(({ message }: { message: string }) => message);
};

test('a reviewer reads who would learn what, of every change of an endpoint that sends more', async () => {
  const url = 'https://hooks.example.com/first';
  const given = { name: 'Tickets', url, eventTypes: ['client.created'] };
  const reads = 'Whoever runs hooks.example.com would read what happens in this account.';
  expect(await linesOf('createWebhookEndpoint', given)).toEqual([reads]);
  const { endpoint } = await ada.change('createWebhookEndpoint', given, 'endpoint { id version }');
  const now = { id: endpoint.id, expectedVersion: endpoint.version };

  expect(await linesOf('updateWebhookEndpoint', { ...now, name: 'Other tickets' })).toEqual([]);
  expect(await linesOf('updateWebhookEndpoint', { ...now, url: 'https://else.example.com/' })).toEqual([
    'Whoever runs else.example.com would read what happens in this account.',
  ]);
  const more = { ...now, eventTypes: ['client.created', 'client.deleted'] };
  expect(await linesOf('updateWebhookEndpoint', more)).toEqual([expect.stringContaining('client.deleted')]);
  expect(await linesOf('updateWebhookEndpoint', { ...now, eventTypes: null })).toEqual([
    'Every event would be sent, new ones included.',
  ]);
  expect(await linesOf('rotateWebhookSecret', now)).toEqual([]);
  expect(await linesOf('replayWebhookEvents', { ...now, fromSequence: 1 })).toHaveLength(1);
  expect(await linesOf('deleteWebhookEndpoint', now)).toEqual([]);

  await ada.change('disableWebhookEndpoint', { id: endpoint.id }, 'outcome');
  const again = await linesOf('enableWebhookEndpoint', { ...now, expectedVersion: endpoint.version + 1 });
  expect(again).toEqual([expect.stringContaining('hooks.example.com')]);
});
