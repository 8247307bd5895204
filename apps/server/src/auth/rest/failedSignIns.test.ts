import { type Person, personAt } from '@countersign/tooling/admin';
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import { password, startServer } from '../../testing/server.js';
import { ada, browser, email, enrol, passcode, server, signIn, startStepByStep } from '../../testing/stepByStep.js';

startStepByStep();

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
    // Most of them are there: for who is not, a password is hashed at its whole cost.
    const people = Array.from({ length: 51 }, (_, n) => `user${n}@example.com`);
    await server.makeAccount('acc_sprayed', people.slice(5));
    const answers = [];
    for (const each of people) answers.push((await ask(sprayer, '/auth/sign-in', { email: each, password: 'x' })).code);
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
