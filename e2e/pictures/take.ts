/**
 * Takes the pictures of the README anew, light and dark: `pnpm pictures`. They show an office that has been at work for a
 * few days, so the server is started several times, each time a little nearer to the present.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningServer, startServer } from '@countersign/tooling/server';
import { chromium } from '@playwright/test';
import { ask, enter } from '../admin.ts';
import unpack, { launch } from '../browser.ts';
import { setUpAuthenticator } from '../secondFactor.ts';
import { clients } from './clients.ts';

const images = path.resolve(import.meta.dirname, '../../docs/images');
const folder = mkdtempSync(path.join(tmpdir(), 'countersign-pictures-'));
const hour = 60 * 60 * 1000;

await unpack();
const browser = await chromium.launch(launch);
let people: RunningServer['people'] = [];
/** Client ids and secrets by the names of the clients. */
const made = new Map<string, { id: string; secret: string }>();

/** Runs the server with its clock as it was so many hours ago. */
async function hoursAgo(hours: number, work: (url: string) => Promise<void>) {
  const clock = `const{now}=Date;Date.now=()=>now()-${hours * hour}`;
  const server = await startServer(folder, {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}`,
  });
  if (server.people.length > 0) people = server.people;
  try {
    await work(server.url);
  } finally {
    await server.stop();
  }
}

async function signedIn(url: string, who: number, colorScheme: 'light' | 'dark' = 'light') {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ baseURL: url, viewport, colorScheme, reducedMotion: 'reduce' });
  await enter(context.request, people[who]);
  return context;
}

async function modulesBy(request: Parameters<typeof ask>[0]): Promise<(key: string) => { moduleId: string }> {
  const { modules } = await ask(request, '{ modules { nodes { id key } } }');
  const idOf = new Map(modules.nodes.map(({ id, key }: { id: string; key: string }) => [key, id]));
  return (key) => ({ moduleId: String(idOf.get(key)) });
}

await hoursAgo(74, async (url) => {
  const { request } = await signedIn(url, 0);
  const grant = await modulesBy(request);
  const makes = `mutation ($input: CreateClientInput!) {
    createClient(input: $input) { client { id } secret { value } }
  }`;
  for (const { modules, owner, used: _, ...more } of clients) {
    const email = `${owner.split(' ')[0]?.toLowerCase()}@northwind.example`;
    const input = {
      ...more,
      grantTypes: ['CLIENT_CREDENTIALS'],
      owner: { name: owner, email },
      modules: modules.map(grant),
    };
    const { createClient } = await ask(request, makes, { input });
    made.set(more.name, { id: createClient.client.id, secret: createClient.secret.value });
  }
  const redirectUris = ['com.northwind.app:/callback'];
  const app = { name: 'Mobile app', type: 'PUBLIC', grantTypes: ['AUTHORIZATION_CODE'], redirectUris };
  const owner = { name: 'Mobile team', email: 'mobile@northwind.example' };
  await ask(request, makes, { input: { ...app, owner, modules: [grant('payroll')] } });
});

for (const hours of [50, 26, 3, 1]) {
  await hoursAgo(hours, async (url) => {
    for (const { name, used } of clients) {
      const { id, secret } = made.get(name) ?? { id: '', secret: '' };
      const times = used.includes(hours) ? 40 + name.length : 0;
      const body = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
      for (let time = 0; time < times; time++) {
        await fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(body) });
      }
    }
  });
}

await hoursAgo(0, async (url) => {
  const ada = await signedIn(url, 0);
  const page = await ada.newPage();
  await page.goto('/security');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  await setUpAuthenticator(page.getByRole('dialog'));
  const { request } = ada;
  const grant = await modulesBy(request);
  const { account } = await ask(request, '{ account { version } }');
  await ask(
    request,
    'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }',
    {
      input: { expectedVersion: account.version, multiAdmin: { on: true } },
    },
  );
  await ask(
    request,
    'mutation ($input: CreateClientInput!, $why: String) { createClient(input: $input, comment: $why) { outcome } }',
    {
      input: {
        name: 'Bank feed',
        description: 'Reads statements from the bank.',
        grantTypes: ['CLIENT_CREDENTIALS'],
        owner: { name: 'Treasury', email: 'treasury@northwind.example' },
        modules: [grant('payments')],
      },
      why: 'The bank goes live on Monday.',
    },
  );
  await ask(
    request,
    'mutation ($input: UpdateClientInput!, $why: String) { updateClient(input: $input, comment: $why) { outcome } }',
    {
      input: {
        id: made.get('Ledger sync')?.id,
        expectedVersion: 1,
        modules: [{ ...grant('payments'), administrator: true }, grant('payroll')],
        accessTokenLifetime: 7200,
      },
      why: 'They need to release payments too',
    },
  );

  for (const scheme of ['light', 'dark'] as const) {
    const ben = await signedIn(url, 1, scheme);
    const page = await ben.newPage();
    // Nobody reviews in the same minute.
    await page.clock.setFixedTime(Date.now() + 2 * hour);
    const take = (name: string) =>
      page.screenshot({ path: path.join(images, `${name}-${scheme}.png`), animations: 'disabled' });
    await page.goto('/clients');
    await page.getByText(/^\d+ clients$/).waitFor();
    await page.getByRole('complementary', { name: 'Review' }).waitFor();
    await take('clients');
    await page.goto('/review');
    await page.getByRole('link', { name: 'Change the API client Ledger sync' }).click();
    await page.getByText('This client was last used').waitFor();
    await page.mouse.move(0, 0);
    await take('review');
    await ben.close();
  }
});

await browser.close();
rmSync(folder, { recursive: true });
