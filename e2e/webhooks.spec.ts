import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { enter } from './admin.ts';
import { copy } from './copy.ts';
import { expect, test as ownServer } from './ownServer.ts';
import { setUpAuthenticator } from './secondFactor.ts';

const test = ownServer.extend<{ receiver: { url: string; came(): number } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  receiver: async ({}, use) => {
    let count = 0;
    const server = createServer((_request, reply) => {
      count++;
      reply.writeHead(200).end('Thank you');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`, came: () => count });
    server.closeAllConnections();
    server.close();
  },
});

test.use({ refused: true, permissions: ['clipboard-read', 'clipboard-write'] });

test('an admin adds an endpoint, sends it a test, reads what was answered, and sends it again', async ({
  page,
  ownServer,
  receiver,
  look,
}) => {
  await enter(page.request, ownServer.people[0]);
  await page.goto('/webhooks');
  await expect(page.getByRole('heading', { name: 'No endpoints yet' })).toBeVisible();
  await look('webhooks-none');
  await page.getByRole('link', { name: 'Add endpoint' }).first().click();
  await page.getByLabel('Name').fill('Tickets');
  await page.getByLabel('Address').fill(receiver.url);
  await page.getByRole('radio', { name: 'Chosen events' }).check();
  await page.getByRole('combobox', { name: 'Events' }).fill('client.created');
  await page.getByRole('option', { name: 'client.created' }).click();
  await page.keyboard.press('Escape');
  await look('webhook-form');
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  await setUpAuthenticator(page.getByRole('dialog', { name: 'Set up a second factor' }));

  const told = page.getByRole('dialog', { name: 'The signing secret of Tickets' });
  await look('webhook-secret');
  expect(await copy(told, 'the signing secret')).toMatch(/^whsec_/);
  await told.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { name: 'Tickets', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Send a test' }).click();
  const deliveries = page.getByRole('table', { name: 'Deliveries' });
  await expect(deliveries.getByRole('row', { name: /webhook_endpoint\.tested/ })).toContainText('Delivered', {
    timeout: 20_000,
  });
  await look('webhook');
  await deliveries.getByRole('button', { name: /^Show delivery/ }).click();
  const delivery = page.getByRole('dialog', { name: /^Event \d+/ });
  await expect(delivery).toContainText('Thank you');
  await expect(delivery).toContainText('"type": "webhook_endpoint.tested"');
  await look('webhook-delivery');
  await delivery.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => receiver.came(), { timeout: 20_000 }).toBe(2);
  await page.keyboard.press('Escape');

  await page.goto('/webhooks');
  await expect(page.getByRole('table', { name: 'Webhook endpoints' })).toContainText('Enabled');
  await look('webhooks');
  await page.getByRole('link', { name: 'Events', exact: true }).click();
  await expect(page.getByText('client.created', { exact: true })).toBeVisible();
  await look('webhook-events');
});
