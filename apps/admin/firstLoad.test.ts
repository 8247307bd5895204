import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = path.resolve(import.meta.dirname, 'dist');
const read = (file: string) => readFileSync(path.join(dist, file));

/** A file, and all that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const names = [
    ...read(file)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g),
  ];
  for (const [, name = ''] of names) withImports(`assets/${name}`, found);
  return found;
}

const scripts = (html: string) => [...html.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;

const first = new Set<string>();
for (const file of scripts(read('index.html').toString())) withImports(file, first);

const assets = readdirSync(path.join(dist, 'assets'));
const pages = new Map(
  assets.flatMap((file): [string, string][] => {
    const [, name] = /^(\w+Page)-[\w-]{8}\.js$/.exec(file) ?? [];
    return name ? [[name, `assets/${file}`]] : [];
  }),
);
const shell = assets.find((file) => /^Shell-[\w-]{8}\.js$/.test(file));

test('what is loaded before anything is seen has at most 179 kB of JavaScript', () => {
  expect(first.size).toBeGreaterThan(2);
  expect(kilobytes(first)).toBeGreaterThan(100);
  expect(kilobytes(first)).toBeLessThanOrEqual(179);
});

/** Without the frame of those who are signed in. */
const alone = [
  'DocsPage',
  'ForgotPasswordPage',
  'InvitationPage',
  'ResetPasswordPage',
  'ShareLinkPage',
  'SignInPage',
  'SignedInPage',
  'StepUpPage',
  'SuspendedPage',
];

/** What a page may need at most, in kB; whatever page is named nowhere is a list, or shows one thing. */
const most = {
  read: 250,
  'read at length': 275,
  'with a short form': 300,
  'with choices': 352,
  'with all choices': 376,
};
const kinds: Record<string, keyof typeof most> = {
  AddClientPage: 'with all choices',
  EditClientPage: 'with all choices',
  PoliciesPage: 'with all choices',
  AddAccessTypePage: 'with choices',
  AddCatalogueModulePage: 'with choices',
  AddModulePage: 'with choices',
  AddWebhookPage: 'with choices',
  EditAccessTypePage: 'with choices',
  EditCatalogueModulePage: 'with choices',
  EditModulePage: 'with choices',
  EditWebhookPage: 'with choices',
  SsoPage: 'with choices',
  AddPlanPage: 'with a short form',
  AdminPage: 'with a short form',
  CreateCustomerPage: 'with a short form',
  EditPlanPage: 'with a short form',
  InviteAdminPage: 'with a short form',
  ClientPage: 'read at length',
  CustomerPage: 'read at length',
  InvitationPage: 'read at length',
  ResetPasswordPage: 'read at length',
  SecurityPage: 'read at length',
};

test('every page that is named here, and a frame, is in the build', () => {
  expect(pages.size).toBeGreaterThan(40);
  expect([...alone, ...Object.keys(kinds)].filter((name) => !pages.has(name))).toEqual([]);
  expect(shell).toBeDefined();
});

test.each([...pages].map(([name, file]) => ({ name, file, kind: kinds[name] ?? 'read' })))(
  '$name needs no more JavaScript than a page that is $kind',
  ({ name, file, kind }) => {
    const all = new Set(first);
    if (!alone.includes(name)) withImports(`assets/${shell}`, all);
    withImports(file, all);
    expect(all.size).toBeGreaterThan(first.size);
    expect(kilobytes(all)).toBeLessThanOrEqual(most[kind]);
  },
);
