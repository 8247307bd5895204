import { type Person, personAt } from '@countersign/tooling/admin';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makePasskey } from '../../testing/passkey.js';
import { password, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
/** Two administrators of an account that the test has to itself. */
let [email, benMail] = ['', ''];
/** A browser of Ada's in which she goes step by step. */
let ada: Person;
let made = 0;

const browser = (who = email) => personAt(server.url, { email: who, password });
const ask = async (person: Person, path: string, body: object) => {
  const answer = await person.post(path, body);
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, ...((await answer.json()) as any) };
};
const signIn = (person: Person, typed = password) => ask(person, '/auth/sign-in', { email, password: typed });
const graphql = async (person: Person, query: string, variables = {}) => {
  const { data, errors } = await ask(person, '/graphql', { query, variables });
  return { data, code: errors?.[0]?.extensions.code };
};
const isSignedIn = async (person: Person) => (await graphql(person, '{ viewer { id } }')).code === undefined;

const passcode = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.now() });

/** Sets up an authenticator app in a session that just began; then waits until its next passcode. */
const enrol = async (person: Person) => {
  const { secret, sealed } = await ask(person, '/auth/enrol/authenticator/begin', {});
  const { backupCodes } = await ask(person, '/auth/enrol/authenticator', { sealed, code: passcode(secret) });
  server.pass(30_000);
  return { secret, backupCodes };
};

const requireSecondFactor = async (admin: Person) => {
  const { data } = await graphql(admin, '{ account { version } }');
  const input = { expectedVersion: data.account.version, secondFactorRequired: true };
  const change = 'mutation($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
  expect(await graphql(admin, change, { input })).toMatchObject({ code: undefined });
};

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  // What others failed at from this address counts no more.
  server.pass(60 * 60_000);
  [email, benMail] = [`ada${++made}@example.com`, `ben${made}@example.com`];
  await server.makeAccount(`acc_${made}`, [email, benMail]);
  ada = browser();
  await signIn(ada);
});
afterAll(() => server.close());

describe('a passcode', () => {
  test('is asked for after the password, and lets one in', async () => {
    const { secret } = await enrol(ada);
    const again = browser();
    expect(await signIn(again)).toMatchObject({ next: 'SECOND_FACTOR', ways: ['PASSCODE'] });
    expect(await isSignedIn(again)).toBe(false);
    // What it goes on with is not taken for the link by which a password is replaced.
    const [, token] = /countersign-sign-in=([^;]+)/.exec(again.cookie()) ?? [];
    expect(await ask(again, '/auth/password-reset/read', { token })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(again, '/auth/sign-in/passcode', { code: passcode(secret) })).toMatchObject({ next: 'DONE' });
    // For a working day.
    server.pass(12 * 60 * 60_000 - 60_000);
    expect(await isSignedIn(again)).toBe(true);
    server.pass(60_000);
    expect(await isSignedIn(again)).toBe(false);
  });

  test('comes too late for somebody who was shut out since they typed their password', async () => {
    const { secret } = await enrol(ada);
    const again = browser();
    await signIn(again);
    const ben = browser(benMail);
    await ask(ben, '/auth/sign-in', { email: benMail, password });
    const { data } = await graphql(ben, '{ admins { nodes { id email } } }');
    const { id } = data.admins.nodes.find((admin: { email: string }) => admin.email === email);
    await graphql(ben, 'mutation($id: ID!) { disableAdmin(input: { id: $id }) { outcome } }', { id });
    const answer = await ask(again, '/auth/sign-in/passcode', { code: passcode(secret) });
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('that proved the enrolment is not good again', async () => {
    const { secret, sealed } = await ask(ada, '/auth/enrol/authenticator/begin', {});
    const code = passcode(secret);
    await ask(ada, '/auth/enrol/authenticator', { sealed, code });
    expect(await ask(ada, '/auth/step-up/passcode', { code })).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  test('cannot be guessed: after ten failures there are no more tries for a while', async () => {
    const { secret } = await enrol(ada);
    const thief = browser();
    await signIn(thief);
    const wrong = passcode(secret) === '000000' ? '000001' : '000000';
    for (let n = 0; n < 10; n++) {
      expect(await ask(thief, '/auth/sign-in/passcode', { code: wrong })).toMatchObject({ code: 'INVALID_INPUT' });
    }
    const refused = await ask(thief, '/auth/sign-in/passcode', { code: passcode(secret) });
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(refused.retryAfter).toBeGreaterThan(600);
    server.pass(15 * 60_000);
    await signIn(thief);
    expect(await ask(thief, '/auth/sign-in/passcode', { code: passcode(secret) })).toMatchObject({ next: 'DONE' });
  });

  test('a backup code takes its place, once', async () => {
    const { backupCodes } = await enrol(ada);
    const [code] = backupCodes;
    const again = browser();
    await signIn(again);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(await ask(again, '/auth/sign-in/passcode', { code: typed })).toMatchObject({ next: 'DONE' });
    const third = browser();
    await signIn(third);
    expect(await ask(third, '/auth/sign-in/passcode', { code })).toMatchObject({ code: 'INVALID_INPUT' });
    const { data } = await graphql(ada, '{ mySecurity { backupCodesLeft hasAuthenticator } }');
    expect(data.mySecurity).toEqual({ backupCodesLeft: 9, hasAuthenticator: true });
  });
});

describe('a passkey', () => {
  const name = 'Laptop';
  const enrolPasskey = async (person: Person, lie = {}) => {
    const made = makePasskey();
    const passkey = made.make(await ask(person, '/auth/enrol/passkey/options', {}), lie);
    return { ...made, answer: await ask(person, '/auth/enrol/passkey', { name, passkey }) };
  };
  const asked = (person: Person, what = 'sign-in') => ask(person, `/auth/${what}/passkey/options`, {});
  const isRefused = { status: 401, code: 'UNAUTHENTICATED' };

  test('lets one in without a password, once for each time that it is asked for', async () => {
    const { answer, show } = await enrolPasskey(ada);
    expect(answer).toMatchObject({ next: 'DONE' });
    const [home, thief] = [browser(), browser()];
    const shown = show(await asked(home));
    expect(await ask(home, '/auth/sign-in/passkey', shown)).toMatchObject({ next: 'DONE' });
    expect(await isSignedIn(home)).toBe(true);
    expect(await ask(thief, '/auth/sign-in/passkey', shown)).toMatchObject(isRefused);
  });

  test('stands for two factors only where it has verified its user, and only on our own pages', async () => {
    for (const lie of [{ isVerified: false }, { origin: 'http://localhost.example' }]) {
      expect((await enrolPasskey(ada, lie)).answer).toMatchObject(isRefused);
    }
    const { show } = await enrolPasskey(ada);
    for (const lie of [{ isVerified: false }, { origin: 'http://localhost.example' }]) {
      expect(await ask(ada, '/auth/step-up/passkey', show(await asked(ada, 'step-up'), lie))).toMatchObject(isRefused);
      const home = browser();
      expect(await ask(home, '/auth/sign-in/passkey', show(await asked(home), lie))).toMatchObject(isRefused);
    }
  });

  test('that was asked for to confirm lets nobody in, and another’s confirms nothing', async () => {
    const { show } = await enrolPasskey(ada);
    const ben = browser(benMail);
    await ask(ben, '/auth/sign-in', { email: benMail, password });
    const bens = await enrolPasskey(ben);
    const home = browser();
    expect(await ask(home, '/auth/sign-in/passkey', show(await asked(ada, 'step-up')))).toMatchObject(isRefused);
    const adas = await asked(ada, 'step-up');
    expect(await ask(ada, '/auth/step-up/passkey', bens.show(adas))).toMatchObject(isRefused);
    // Nor does it finish what somebody else began with a password.
    await signIn(home);
    for (const other of [await asked(ada, 'step-up'), await asked(browser())]) {
      expect(await ask(home, '/auth/sign-in/passkey', show(other))).toMatchObject(isRefused);
    }
    expect(await ask(home, '/auth/sign-in/passkey', bens.show(await asked(home)))).toMatchObject(isRefused);
    expect(await ask(home, '/auth/sign-in/passkey', show(await asked(home)))).toMatchObject({ next: 'DONE' });
  });
});

describe('setting up a second factor', () => {
  test('needs a sign-in of a moment ago: a session left open is not enough', async () => {
    server.pass(6 * 60_000);
    const refused = await ask(ada, '/auth/enrol/authenticator/begin', {});
    expect(refused).toMatchObject({ code: 'STEP_UP_REQUIRED', ways: ['PASSWORD'] });
    await signIn(ada);
    expect(await ask(ada, '/auth/enrol/authenticator/begin', {})).toMatchObject({ status: 200 });
  });

  test('one that is there already guards the next', async () => {
    await enrol(ada);
    server.pass(6 * 60_000);
    const refused = await ask(ada, '/auth/enrol/passkey/options', {});
    expect(refused).toMatchObject({ code: 'STEP_UP_REQUIRED', ways: ['PASSCODE'] });
  });

  test('knowing the password does not let one add another factor on the way in', async () => {
    await enrol(ada);
    const thief = browser();
    await signIn(thief);
    expect(await ask(thief, '/auth/enrol/authenticator/begin', {})).toMatchObject({ status: 401 });
    expect(await ask(thief, '/auth/enrol/passkey/options', {})).toMatchObject({ status: 401 });
  });

  test('what was begun for one person does not finish for another', async () => {
    const { secret, sealed } = await ask(ada, '/auth/enrol/authenticator/begin', {});
    const ben = browser(benMail);
    await ask(ben, '/auth/sign-in', { email: benMail, password });
    const refused = await ask(ben, '/auth/enrol/authenticator', { sealed, code: passcode(secret) });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('an account that asks for a second factor', () => {
  test('ends the sessions that began without one, and leads through setting one up before letting in', async () => {
    const ben = browser(benMail);
    await ask(ben, '/auth/sign-in', { email: benMail, password });
    await enrol(ada);
    await requireSecondFactor(ada);
    expect(await isSignedIn(ada)).toBe(true);
    expect(await isSignedIn(ben)).toBe(false);
    expect(await ask(ben, '/auth/sign-in', { email: benMail, password })).toMatchObject({ next: 'ENROL' });
    expect(await isSignedIn(ben)).toBe(false);
    const { secret, sealed } = await ask(ben, '/auth/enrol/authenticator/begin', {});
    const done = await ask(ben, '/auth/enrol/authenticator', { sealed, code: passcode(secret) });
    expect(done).toMatchObject({ next: 'DONE', backupCodes: expect.arrayContaining([expect.any(String)]) });
    expect(await isSignedIn(ben)).toBe(true);
  });

  test('keeps everybody’s last one', async () => {
    await enrol(ada);
    await requireSecondFactor(ada);
    expect(await graphql(ada, 'mutation { removeAuthenticator { outcome } }')).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('confirming that it is still the same person', () => {
  test('is asked for when the last proof is five minutes old, and is bound to the session', async () => {
    const { secret } = await enrol(ada);
    const renew = (person: Person) => ask(person, '/auth/backup-codes', {});
    expect(await renew(ada)).toMatchObject({ status: 200 });
    server.pass(5 * 60_000);
    expect(await renew(ada)).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED', ways: ['PASSCODE'] });

    const other = browser();
    await signIn(other);
    await ask(other, '/auth/sign-in/passcode', { code: passcode(secret) });
    expect(await renew(other)).toMatchObject({ status: 200 });
    expect(await renew(ada)).toMatchObject({ code: 'STEP_UP_REQUIRED' });

    server.pass(30_000);
    expect(await ask(ada, '/auth/step-up/passcode', { code: passcode(secret) })).toMatchObject({ status: 200 });
    expect(await renew(ada)).toMatchObject({ status: 200 });
  });

  test('nobody confirms without a session', async () => {
    expect(await ask(browser(), '/auth/step-up/passcode', { code: '123456' })).toMatchObject({ status: 401 });
  });
});

describe('somebody who fails on purpose', () => {
  const fail = async (person: Person, times: number) => {
    const answers = [];
    for (let n = 0; n < times; n++) answers.push((await signIn(person, 'wrong')).code);
    return answers;
  };

  test('locks strangers out, and not the admin in the browser that they use', async () => {
    const stranger = browser();
    expect(await fail(stranger, 11)).toEqual([...Array(10).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
    expect(await signIn(browser())).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await signIn(ada)).toMatchObject({ next: 'DONE' });
  });

  test('is refused in the same way for an address that nobody has', async () => {
    const nobody = browser();
    const answers = [];
    for (let n = 0; n < 11; n++) {
      answers.push((await ask(nobody, '/auth/sign-in', { email: 'nobody@example.com', password: 'x' })).code);
    }
    expect(answers).toEqual([...Array(10).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
  });

  test('is not let try again by asking another process', async () => {
    await fail(browser(), 10);
    const second = await startServer({ beside: server });
    const other = personAt(second.url, { email, password });
    expect(await ask(other, '/auth/sign-in', { email, password })).toMatchObject({ code: 'RATE_LIMITED' });
    await second.close();
  });

  test('fills nothing by asking for passkeys without end', async () => {
    const asker = browser();
    const answers = [];
    for (let n = 0; n < 301; n++) answers.push((await asker.post('/auth/sign-in/passkey/options', {})).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
  });

  test('from one address is stopped whomever they try', async () => {
    const sprayer = browser();
    const answers = [];
    for (let n = 0; n < 51; n++) {
      answers.push((await ask(sprayer, '/auth/sign-in', { email: `user${n}@example.com`, password: 'x' })).code);
    }
    expect(answers.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1);
  });

  test('from one address guesses no passcodes without end, of however many people', async () => {
    const { secret } = await enrol(ada);
    const others = Array.from({ length: 5 }, (_, index) => `guess${index}@example.com`);
    await server.makeAccount('acc_guessed', others);
    const answers = [];
    for (const other of others) {
      const guesser = browser(other);
      await ask(guesser, '/auth/sign-in', { email: other, password });
      for (let n = 0; n < 10; n++)
        answers.push((await ask(guesser, '/auth/step-up/passcode', { code: '000000' })).code);
    }
    expect(new Set(answers)).toEqual(new Set(['INVALID_INPUT']));
    const right = { code: passcode(secret) };
    expect(await ask(ada, '/auth/step-up/passcode', right)).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  });
});
