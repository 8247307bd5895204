import type { Person } from '@countersign/tooling/admin';
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import { makePasskey } from '../../testing/passkey.js';
import { password } from '../../testing/server.js';
import { ada, benMail, browser, isSignedIn, signIn, startStepByStep } from '../../testing/stepByStep.js';

startStepByStep();

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
