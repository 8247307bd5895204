import { readFile } from 'node:fs/promises';
import { restClient } from '@countersign/rest-client';
import { typesFile } from '@countersign/rest-client/generate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../testing/clientCalls.js';
import { openRestService, type RestService } from '../testing/restService.js';
import { printed } from './emit.js';

let service: RestService;

beforeAll(async () => {
  service = await openRestService();
});
afterAll(() => service.server.close());

test('the committed types of a client are those of the description that is served', async () => {
  const committed = await readFile(typesFile, 'utf8');
  expect(await printed(), 'run: pnpm --filter @countersign/server openapi').toBe(committed);
});

// That it compiles is half of it: every parameter, body and answer below is typed by what was generated.
test('a client that was generated lives through all of a client', async () => {
  const { server, ada, management, tokenOf } = service;
  const everything = [{ moduleId: management, administrator: true }];
  const token = await tokenOf(await addClient(ada, { name: 'Generated', modules: everything }));
  const rest = restClient(server.url, token);

  const made = await rest.POST('/api/clients', {
    body: {
      name: 'Made by types',
      reference: 'types:one',
      grantTypes: ['CLIENT_CREDENTIALS'],
      owner: { email: 'owner@example.com' },
      labels: [{ key: 'team', value: 'payments' }],
    },
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
  });
  expect(made.response.status).toBe(201);
  const path = { id: 'reference:types:one' };

  const read = await rest.GET('/api/clients/{id}', { params: { path } });
  if (!read.data) throw new Error(JSON.stringify(read.error));
  const { data: same } = await rest.PATCH('/api/clients/{id}', { params: { path }, body: { name: read.data.name } });
  expect(same?.changes).toEqual([]);
  const { data: listed } = await rest.GET('/api/clients', { params: { query: { labels: 'team=payments' } } });
  expect(listed?.clients.map(({ id }) => id)).toEqual([read.data.id]);

  const { data: rotated } = await rest.POST('/api/clients/{id}/secrets/rotate', { params: { path }, body: {} });
  // Every change may have to wait, so that its type asks which of the two came.
  const secrets = rotated && 'client' in rotated ? rotated.client?.secrets : undefined;
  expect(secrets).toHaveLength(1);
  const secretId = secrets?.[0]?.id ?? '';
  const label = { params: { path: { ...path, secretId } }, body: { label: 'Autumn' } };
  const { data: labelled } = await rest.PATCH('/api/clients/{id}/secrets/{secretId}', label);
  expect(labelled).toMatchObject({ client: { secrets: [{ id: secretId, label: 'Autumn' }] } });

  const { data: disabled } = await rest.POST('/api/clients/{id}/disable', { params: { path }, body: {} });
  expect(disabled).toMatchObject({ client: { enabled: false } });
  const { data: enabled } = await rest.POST('/api/clients/{id}/enable', { params: { path } });
  expect(enabled).toMatchObject({ client: { enabled: true } });
  await rest.POST('/api/clients/{id}/revoke-tokens', { params: { path } });

  const refused = await rest.POST('/api/clients', { body: { name: '', grantTypes: [], owner: { email: 'none' } } });
  expect(refused.error).toMatchObject({ code: 'INVALID_INPUT', status: 400 });
  expect((await rest.DELETE('/api/clients/{id}', { params: { path } })).response.status).toBe(204);
  expect((await rest.GET('/api/clients/{id}', { params: { path } })).error).toMatchObject({ code: 'NOT_FOUND' });
});
