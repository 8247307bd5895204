import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPair, type Pair, settle } from '../../testing/pair.js';

let pair: Pair;

beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.server.close());

interface Entry {
  readonly action: string;
  readonly subject: { readonly name: string };
  readonly changes: readonly { readonly field: string; readonly after: unknown }[];
}

const owner = { name: 'Olga Owner', email: 'olga@outside.example' };
const request = 'changeRequest { id version number }';

const entriesOf = async (id: string): Promise<Entry[]> => {
  const query =
    'query($filter: AuditEntryFilter) { auditEntries(first: 20, filter: $filter) { nodes { action subject { name } changes { field before after } } } }';
  return (await pair.ada.query(query, { filter: { subjectId: id } })).data.auditEntries.nodes;
};
const exported = async (id: string) => {
  const get = (file: string) =>
    fetch(`${pair.server.url}/api/export/${file}?subjectId=${id}`, { headers: { cookie: pair.ada.cookie } });
  const lines: { action: string; subjectName: string; changes: Entry['changes'] }[] = await (
    await get('audit.json')
  ).json();
  return { lines, csv: await (await get('audit.csv')).text() };
};

/** Asks for a client with an owner, and has it answered. */
async function asked(name: string, answer: string, more: object = {}, who: 'ada' | 'ben' = 'ben') {
  const input = { name, grantTypes: ['CLIENT_CREDENTIALS'], owner };
  const { changeRequest } = await pair.ada.change('createClient', input, request);
  const { id, version, number } = changeRequest;
  await pair[who].change(answer, { id, expectedVersion: version, ...more }, 'outcome');
  return { id, subject: `Change request ${number}: Add the API client ${name}` };
}

test.each([
  ['approveChangeRequest', {}, 'ben'],
  ['rejectChangeRequest', { reason: 'Not now.' }, 'ben'],
  ['withdrawChangeRequest', {}, 'ada'],
] as const)('%s and the asking before say in the audit and its files what was asked for', async (word, more, who) => {
  const name = `Asked, then ${word}`;
  const { id, subject } = await asked(name, word, more, who);
  const entries = await entriesOf(id);
  expect(entries.map(({ action }) => action)).toEqual([word, 'requestChange']);
  for (const entry of entries) {
    expect(entry.subject.name).toBe(subject);
    expect(entry.changes).toContainEqual({ field: 'name', before: null, after: name });
    expect(entry.changes).toContainEqual({ field: 'ownerEmail', before: null, after: 'olga@outside.example' });
  }
  const reasons = entries.flatMap(({ changes }) => changes.filter(({ field }) => field === 'reason'));
  expect(reasons.map(({ after }) => after)).toEqual('reason' in more ? [more.reason] : []);

  const { lines, csv } = await exported(id);
  expect(lines.map(({ action, subjectName }) => [action, subjectName])).toEqual([
    [word, subject],
    ['requestChange', subject],
  ]);
  expect(lines[0]?.changes).toEqual(entries[0]?.changes);
  for (const line of csv.split('\r\n').slice(1, 3)) expect(line).toMatch(new RegExp(`${subject}.*olga@outside`));
});

test('a request that another change supersedes says what was asked for, beside that it ended', async () => {
  const made = await settle(pair, 'createClient', { name: 'Two edits', grantTypes: ['CLIENT_CREDENTIALS'], owner });
  const edit = async (name: string) =>
    (await pair.ada.change('updateClient', { id: made, expectedVersion: 1, name }, request)).changeRequest;
  const [first, second] = [await edit('First'), await edit('Second')];
  const { id, version } = first;
  await pair.ben.change('approveChangeRequest', { id, expectedVersion: version }, 'outcome');
  const [ended] = await entriesOf(second.id);
  expect(ended).toEqual({
    action: 'supersedeChangeRequest',
    subject: { name: `Change request ${second.number}: Change the API client Two edits` },
    changes: [
      { field: 'requestState', before: 'OPEN', after: 'SUPERSEDED' },
      { field: 'name', before: 'Two edits', after: 'Second' },
    ],
  });
});

test('what was asked of an owner is sealed under the owner’s key, in each word on the request', async () => {
  const { id } = await asked('Sealed', 'rejectChangeRequest', { reason: 'No.' });
  const values =
    'query($filter: AuditEntryFilter) { auditEntries(first: 9, filter: $filter) { nodes { values { of ref text } } } }';
  const { data } = await pair.ada.query(values, { filter: { subjectId: id } });
  const keys = data.auditEntries.nodes.map(({ values: all }: { values: { ref: string; text: string }[] }) =>
    all.filter(({ text }) => text.includes(owner.email)).map(({ ref }) => ref.split('.')[0]),
  );
  const subjects = data.auditEntries.nodes.flatMap(({ values: all }: { values: { of: string; ref: string }[] }) =>
    all.filter(({ of }) => of === 'subjectName').map(({ ref }) => ref.split('.')[0]),
  );
  expect(new Set(keys.flat()).size).toBe(1);
  expect(subjects).not.toContain(keys[0][0]);
});
