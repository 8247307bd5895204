import type { Person } from '@countersign/tooling/admin';
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import { password } from '../../testing/server.js';
import {
  ada,
  benMail,
  browser,
  email,
  enrol,
  graphql,
  isSignedIn,
  passcode,
  server,
  signIn,
  startStepByStep,
} from '../../testing/stepByStep.js';

startStepByStep();

const requireSecondFactor = async (admin: Person) => {
  const { data } = await graphql(admin, '{ account { version } }');
  const input = { expectedVersion: data.account.version, secondFactorRequired: true };
  const change = 'mutation($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
  expect(await graphql(admin, change, { input })).toMatchObject({ code: undefined });
};

describe('a passcode', () => {
  test('is asked for after the password, and lets one in', async () => {
    const { secret } = await enrol(ada);
    const again = browser();
    expect(await signIn(again)).toMatchObject({ next: 'SECOND_FACTOR', methods: ['TOTP'] });
    expect(await isSignedIn(again)).toBe(false);
    // What it goes on with is not taken for the link by which a password is replaced.
    const [, token] = /countersign-sign-in=([^;]+)/.exec(again.cookie()) ?? [];
    expect(await ask(again, '/auth/password-reset/read', { token })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(again, '/auth/sign-in/passcode', { code: passcode(secret) })).toMatchObject({ next: 'DONE' });
    // For a working day, if it is used.
    for (const hours of [3, 3, 3]) {
      server.pass(hours * 60 * 60_000);
      expect(await isSignedIn(again)).toBe(true);
    }
    server.pass(3 * 60 * 60_000 - 60_000);
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
    const { secret, sealed } = await ask(ada, '/auth/enrol/totp/begin', {});
    const code = passcode(secret);
    await ask(ada, '/auth/enrol/totp', { sealed, code });
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
    const { data } = await graphql(ada, '{ mySecurity { backupCodesLeft hasTotp } }');
    expect(data.mySecurity).toEqual({ backupCodesLeft: 9, hasTotp: true });
  });
});

describe('setting up a second factor', () => {
  test('needs a sign-in of a moment ago: a session left open is not enough', async () => {
    server.pass(6 * 60_000);
    const refused = await ask(ada, '/auth/enrol/totp/begin', {});
    expect(refused).toMatchObject({ code: 'STEP_UP_REQUIRED', methods: ['PASSWORD'] });
    await signIn(ada);
    expect(await ask(ada, '/auth/enrol/totp/begin', {})).toMatchObject({ status: 200 });
  });

  test('one that is there already guards the next', async () => {
    await enrol(ada);
    server.pass(6 * 60_000);
    const refused = await ask(ada, '/auth/enrol/passkey/options', {});
    expect(refused).toMatchObject({ code: 'STEP_UP_REQUIRED', methods: ['TOTP'] });
  });

  test('knowing the password does not let one add another factor on the way in', async () => {
    await enrol(ada);
    const thief = browser();
    await signIn(thief);
    expect(await ask(thief, '/auth/enrol/totp/begin', {})).toMatchObject({ status: 401 });
    expect(await ask(thief, '/auth/enrol/passkey/options', {})).toMatchObject({ status: 401 });
  });

  test('what was begun for one person does not finish for another', async () => {
    const { secret, sealed } = await ask(ada, '/auth/enrol/totp/begin', {});
    const ben = browser(benMail);
    await ask(ben, '/auth/sign-in', { email: benMail, password });
    const refused = await ask(ben, '/auth/enrol/totp', { sealed, code: passcode(secret) });
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
    const { secret, sealed } = await ask(ben, '/auth/enrol/totp/begin', {});
    const done = await ask(ben, '/auth/enrol/totp', { sealed, code: passcode(secret) });
    expect(done).toMatchObject({ next: 'DONE', backupCodes: expect.arrayContaining([expect.any(String)]) });
    expect(await isSignedIn(ben)).toBe(true);
  });

  test('keeps everybody’s last one', async () => {
    await enrol(ada);
    await requireSecondFactor(ada);
    expect(await graphql(ada, 'mutation { removeTotp { outcome } }')).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('confirming that it is still the same person', () => {
  test('is asked for when the last proof is five minutes old, and is bound to the session', async () => {
    const { secret } = await enrol(ada);
    const renew = (person: Person) => ask(person, '/auth/backup-codes', {});
    expect(await renew(ada)).toMatchObject({ status: 200 });
    server.pass(5 * 60_000);
    expect(await renew(ada)).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED', methods: ['TOTP'] });

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
