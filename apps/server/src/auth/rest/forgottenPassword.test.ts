import type { Person } from '@countersign/tooling/admin';
import { describe, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import {
  account,
  ada,
  dead,
  email,
  mailbox,
  newPassword,
  server,
  startByMail,
  stranger,
  tokenFor,
} from '../../testing/byMail.js';
import { password } from '../../testing/server.js';

startByMail();

test('of two who change a password at once, both knowing the one before, one does', async () => {
  const who = `same-${email}`;
  await server.makeAccount(`${account}_same`, [who]);
  const [one, two] = [stranger(who), stranger(who)];
  for (const person of [one, two]) await ask(person, '/auth/sign-in', { email: who, password });
  const change = (person: Person, chosen: string) =>
    ask(person, '/auth/password', { current: password, password: chosen });
  const answers = await Promise.all([change(one, newPassword), change(two, 'eight orange giraffes')]);
  // The other one's session is ended by then, or the password that it knows is another.
  const [first, second] = answers.map(({ status }) => status).sort();
  expect([first, [400, 401].includes(second ?? 0)]).toEqual([200, true]);
});

describe('a forgotten password', () => {
  const reset = (person: Person, who = email) => ask(person, '/auth/password-reset', { email: who });

  test('is replaced by a link that is good once; every session ends, and the second factor is asked for', async () => {
    const someone = stranger();
    expect(await reset(someone)).toEqual({ status: 200, delivers: true });
    const token = await tokenFor(email, '/reset-password');
    expect(await ask(someone, '/auth/password-reset/read', { token })).toMatchObject({ email });
    const body = { token, password: newPassword };
    const both = await Promise.all([someone, stranger()].map((one) => ask(one, '/auth/password-reset/finish', body)));
    const [done, refused] = both.toSorted((one, other) => one.status - other.status);
    expect(done).toMatchObject({ status: 200, next: 'SECOND_FACTOR' });
    expect(refused).toMatchObject(dead);
    expect((await ada.query('{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await ask(someone, '/auth/password-reset/finish', body)).toMatchObject(dead);
    expect(await ask(stranger(), '/auth/sign-in', { email, password })).toMatchObject({ status: 401 });
  });

  test('is replaced for whoever was coming in with it at that moment, too', async () => {
    const who = `plain-${email}`;
    await server.makeAccount(`${account}_plain`, [who]);
    await reset(stranger(), who);
    const token = await tokenFor(who, '/reset-password');
    const thieves = Array.from({ length: 9 }, () => stranger(who));
    await Promise.all([
      ask(stranger(), '/auth/password-reset/finish', { token, password: newPassword }),
      ...thieves.map((thief) => ask(thief, '/auth/sign-in', { email: who, password })),
    ]);
    for (const thief of thieves) {
      const { errors } = await ask(thief, '/graphql', { query: '{ viewer { id } }' });
      expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('is replaced for whoever was halfway in, too', async () => {
    const thief = stranger();
    expect(await ask(thief, '/auth/sign-in', { email, password })).toMatchObject({ next: 'SECOND_FACTOR' });
    const second = stranger();
    await reset(second);
    await reset(second);
    const [token, other] = [await tokenFor(email, '/reset-password'), await tokenFor(email, '/reset-password')];
    await ask(second, '/auth/password-reset/finish', { token, password: newPassword });
    const halfway = await ask(thief, '/auth/sign-in/passcode', { code: '000000' });
    expect(halfway).toMatchObject({ status: 401, detail: 'Signing in took too long. Begin again.' });
    expect(await ask(second, '/auth/password-reset/read', { token: other })).toMatchObject(dead);
  });

  test('for an address that nobody has, the answer is the same and no mail goes out', async () => {
    expect(await reset(stranger(), 'nobody@example.com')).toEqual({ status: 200, delivers: true });
    expect(await reset(stranger())).toEqual({ status: 200, delivers: true });
    await tokenFor(email, '/reset-password');
    expect(mailbox.take().map(({ to }) => to)).not.toContain('nobody@example.com');
  });

  test('an expired link is dead, and an address is not flooded with mail', async () => {
    await reset(stranger());
    const token = await tokenFor(email, '/reset-password');
    server.pass(60 * 60_000);
    expect(await ask(stranger(), '/auth/password-reset/read', { token })).toMatchObject(dead);
    const answers = [];
    for (let n = 0; n < 4; n++) answers.push((await reset(stranger())).status);
    expect(answers).toEqual([200, 200, 200, 429]);
  });
});
