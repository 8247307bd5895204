import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccessType } from '../../accessTypes/commands/createAccessType.js';
import { signIn } from '../../auth/commands/signIn.js';
import { makeWorld, type World } from '../../testing/world.js';
import { askAll } from './askAll.js';
import { accountReads, type Known } from './everyRead.js';
import { customerReadExamples, openDoor } from './everyReadAcross.js';

let ours: World;
let theirs: World;
let known: Known;

beforeAll(async () => {
  ours = await makeWorld('acc_ours');
  theirs = await makeWorld('acc_theirs', ours.store);
  const { result } = await ours.run(createAccessType, { name: 'Known to ours' });
  const module = (await ours.makeModule('ours', [])).id;
  const client = await ours.makeClient({ modules: [{ moduleId: module }], accessTypeIds: [result.accessTypeId] });
  const email = 'ada-acc_ours@example.com';
  const person = await ours.store.unscoped.personByEmail(email);
  const admin = await ours.store.within('acc_ours').admins.byPerson(person?.id ?? '');
  const session = {
    adminId: admin?.id,
    tokenHash: 'h',
    address: '',
    userAgent: '',
    method: 'PASSWORD',
    secondFactorVerified: false,
  };
  const { sessionId } = (await ours.run(signIn, session)).result;
  const [secret] = await ours.store.within('acc_ours').clients.secretsOf([client.id]);
  known = {
    client: client.id,
    secret: secret?.id ?? '',
    module,
    accessType: result.accessTypeId,
    admin: admin?.id ?? '',
    person: person?.id ?? '',
    session: sessionId,
    request: 'none',
    email,
  };
});
afterAll(() => ours.close());

// What belongs to no account. Each for a reason.
const shared = new Set([
  // A person belongs to none, and the one who signs in is known by nothing but the address.
  'admins.personById',
  'admins.personByEmail',
  'admins.sessionsOf',
  'admins.factorsOf',
  'admins.isElsewhere',
  'admins.seatsOf',
  'admins.consentsOf',
]);

test('no read of one account, whatever it is asked for, answers with anything of another', async () => {
  const answers = await askAll(theirs.store.within('acc_theirs'), accountReads(known));
  const telling = Object.values(known)
    .concat('acc_ours')
    .filter((id) => id !== 'none');
  const leaks = [...answers].filter(([name, came]) => {
    const said = JSON.stringify(came, (_key, value) => (value instanceof Map ? [...value] : value));
    return !shared.has(name) && telling.some((id) => said.includes(id));
  });
  expect(leaks.map(([name]) => name)).toEqual([]);
});

test('nor does it tell that there is such a thing', async () => {
  const absent = Object.fromEntries(Object.keys(known).map((key) => [key, 'none'])) as unknown as Known;
  const reads = theirs.store.within('acc_theirs');
  const [about, ofNothing] = [await askAll(reads, accountReads(known)), await askAll(reads, accountReads(absent))];
  const different = [...about].filter(
    ([name, came]) => !shared.has(name) && JSON.stringify(came) !== JSON.stringify(ofNothing.get(name)),
  );
  expect(different.map(([name]) => name)).toEqual([]);
});

test('the reads across accounts answer who is there, and nothing of what is in an account', async () => {
  const planted = {
    name: 'Planted name',
    description: 'Planted description',
    redirectUris: ['https://planted.example.com/callback'],
    grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'],
    owner: { name: 'Planted owner', email: 'planted@example.com', phone: '+44 20 7946 0000' },
    modules: [{ moduleId: known.module }],
  };
  const client = await ours.makeClient(planted);
  const answers = await askAll(openDoor(ours.store), customerReadExamples('acc_ours', client.id));
  expect(answers.get('clientById')).toEqual([
    {
      id: client.id,
      version: 1,
      name: 'Planted name',
      environment: 'production',
      enabled: true,
      hold: null,
      account: { id: 'acc_ours', name: 'Acme' },
      owner: planted.owner,
      lastRefusal: null,
    },
  ]);
  answers.delete('clientById');
  expect(answers.get('byId')).toEqual([expect.objectContaining({ id: 'acc_ours', name: 'Acme', state: 'OPEN' })]);
  expect(answers.get('figuresOf')).toEqual([
    [{ id: 'acc_ours', clients: 2, admins: 1, lastSignInAt: expect.any(Number) }],
  ]);
  const said = JSON.stringify([...answers]);
  const { client: _c, secret, module, accessType, session } = known;
  const inside = [client.id, client.secret, secret, module, accessType, session, 'lanted', '7946', 'uat.example.com'];
  expect(inside.filter((one) => said.includes(one))).toEqual([]);
  expect(said).toContain(known.email);
});
