import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine } from '../store/testing/freshDatabase.js';
import { addClient, tokenStatus } from '../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type RunningServer, startServer } from '../testing/server.js';

const token = 'whoever-reads-the-metrics-of-these-tests';
const fileOf = (path: string) => readFileSync(new URL(`../../../../deploy/${path}`, import.meta.url), 'utf8');

let server: RunningServer;
let mailbox: Mailbox;
let answered: string;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { METRICS_TOKEN: token, SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_one', ['ada@example.com']);
  const ada = await server.signIn('ada@example.com');
  const { id, secret } = await addClient(ada);
  expect(await tokenStatus(server, id, secret)).toBe(200);
  expect(await tokenStatus(server, id, 'wrong')).toBe(401);
  expect(await tokenStatus(server, 'nobody', secret)).toBe(401);
  await ada.change('inviteAdmin', { email: 'ben@example.com', name: 'Ben', privileges: [] }, '');
  await server.doWhatIsDue();
  answered = await metrics();
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

const metrics = async () =>
  (await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();

/** What a file asks for: each metric, with the labels that it chooses by. */
function namedIn(text: string): { metric: string; labels: string[] }[] {
  return [...text.matchAll(/\b((?:countersign|nodejs|process)_[a-z0-9_]+)(?:\{([^}]*)\})?/g)].map(
    ([, metric = '', chosen = '']) => ({
      metric,
      labels: [...chosen.matchAll(/([a-z_]+)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label),
    }),
  );
}

/** The labels by which a file adds up, or takes the largest. */
const groupedIn = (text: string): string[] =>
  [...text.matchAll(/\bby \(([a-z_, ]+)\)/g)].flatMap(([, labels = '']) => labels.split(/,\s*/));

const exprsOf = {
  'prometheus/countersign.rules.yml': (text: string) => text.replace(/^\s*(#|summary:).*$/gm, ''),
  'grafana/countersign.json': (text: string) =>
    JSON.parse(text)
      .panels.flatMap(({ targets }: { targets: { expr: string }[] }) => targets.map(({ expr }) => expr))
      .join('\n'),
};

test.each(Object.entries(exprsOf))(
  'every metric and label that %s names is one that a server answers',
  (path, read) => {
    const text = read(fileOf(path));
    const named = namedIn(text).filter(
      // SQLite has no connections.
      ({ metric }) => engine === 'postgres' || !metric.startsWith('countersign_database_'),
    );
    expect(named.length).toBeGreaterThan(8);
    for (const { metric, labels } of named) {
      const series = answered
        .split('\n')
        .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `));
      expect(series, metric).not.toEqual([]);
      for (const label of labels)
        expect(series.join('\n'), `${metric} by ${label}`).toMatch(new RegExp(`[{,]${label}="`));
    }
    const isKnown = (label: string) => new RegExp(`[{,]${label}="`).test(answered);
    expect(groupedIn(text).filter((label) => label !== 'state' && !isKnown(label))).toEqual([]);
  },
);

test('tokens are counted by grant and outcome, mails by what became of them, tasks by when they last succeeded', async () => {
  const sample = (line: string) => expect(answered).toContain(`${line}\n`);
  sample('countersign_token_requests_total{grant="client_credentials",outcome="ok"} 1');
  sample('countersign_token_requests_total{grant="client_credentials",outcome="invalid_client"} 2');
  sample('countersign_mails_total{kind="invitation",outcome="sent"} 1');
  expect(answered).toMatch(/^countersign_task_last_success_timestamp_seconds\{task="send notices"\} 1\d{9}/m);
  expect(answered).toMatch(/^countersign_signing_key_age_seconds\{algorithm="ES256"\} \d/m);
  expect(answered).toMatch(/^countersign_build_info\{build="[0-9a-f]{12}",node="v\d/m);
  expect(answered).toMatch(/^countersign_outbox_due \d+$/m);
});

test('a mail server that refuses is a mail that failed', async () => {
  mailbox.turnedAway.add('cy@example.com');
  const ada = await server.signIn('ada@example.com');
  await ada.change('inviteAdmin', { email: 'cy@example.com', name: 'Cy', privileges: [] }, '').catch(() => undefined);
  await expect.poll(metrics).toMatch(/^countersign_mails_total\{kind="invitation",outcome="failed"\} 1$/m);
});
