import { describe, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import {
  account,
  ada,
  dead,
  email,
  newPassword,
  server,
  signInAs,
  startByMail,
  stranger,
  tokenFor,
} from '../../testing/byMail.js';
import { password } from '../../testing/server.js';

startByMail();

const invite = async (guest: string, privileges: string[] = []) =>
  ada.change('inviteAdmin', { email: guest, name: 'New', privileges }, 'delivery link admin { id state name }');

describe('an invitation', () => {
  test('goes by mail alone, and leads somebody new to a password and in', async () => {
    const invited = await invite('new@example.com', ['VIEW_AUDIT']);
    expect(invited).toMatchObject({ delivery: 'MAILED', link: null, admin: { state: 'INVITED' } });
    const token = await tokenFor('new@example.com', '/invitation');
    const newcomer = stranger();
    expect(await ask(newcomer, '/auth/invitation', { token })).toMatchObject({
      accountName: account,
      email: 'new@example.com',
      name: 'New',
    });
    const weak = await ask(newcomer, '/auth/invitation/accept', { token, password: 'password123456' });
    expect(weak).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['password'] }] });
    const accepted = await ask(newcomer, '/auth/invitation/accept', { token, password: newPassword, name: 'Nia' });
    expect(accepted).toMatchObject({ next: 'DONE' });
    const { data } = await ask(newcomer, '/graphql', { query: '{ viewer { name privileges account { name } } }' });
    expect(data.viewer).toEqual({ name: 'Nia', privileges: ['VIEW_AUDIT'], account: { name: account } });
    // The link is dead, and says no more than that.
    expect(await ask(stranger(), '/auth/invitation', { token })).toMatchObject(dead);
    expect(await ask(stranger(), '/auth/invitation/accept', { token, password: newPassword })).toMatchObject(dead);
  });

  test('is dead after a week, after it was sent again, and after it was revoked', async () => {
    const { admin } = await invite('late@example.com');
    const first = await tokenFor('late@example.com', '/invitation');
    await ada.change('resendInvitation', { id: admin.id }, 'delivery');
    const second = await tokenFor('late@example.com', '/invitation');
    expect(await ask(stranger(), '/auth/invitation', { token: first })).toMatchObject(dead);
    expect(await ask(stranger(), '/auth/invitation', { token: second })).toMatchObject({ status: 200 });
    server.pass(7 * 24 * 60 * 60_000);
    expect(await ask(stranger(), '/auth/invitation', { token: second })).toMatchObject(dead);
    await signInAs(email);
    await ada.change('resendInvitation', { id: admin.id }, 'delivery');
    const third = await tokenFor('late@example.com', '/invitation');
    await ada.change('revokeInvitation', { id: admin.id }, 'deletedId');
    expect(await ask(stranger(), '/auth/invitation', { token: third })).toMatchObject(dead);
  });

  test('holding the link is not enough to become somebody who has a password here', async () => {
    await server.makeAccount('acc_of_ben', ['ben@example.com']);
    await invite('ben@example.com', ['MANAGE_CLIENTS']);
    const token = await tokenFor('ben@example.com', '/invitation');
    const thief = stranger();
    const refused = await ask(thief, '/auth/invitation/accept', { token, password: newPassword });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await ask(thief, '/auth/invitation/accept', { token, password })).toMatchObject({ next: 'DONE' });
    const { data } = await ask(thief, '/graphql', {
      query: '{ viewer { account { name } } mySecurity { accounts { name } } }',
    });
    expect(data).toEqual({
      viewer: { account: { name: account } },
      mySecurity: { accounts: [{ name: account }, { name: 'acc_of_ben' }] },
    });
  });

  test('lets somebody new choose one password, however many links they are sent and open at once', async () => {
    const guest = 'wanted@example.com';
    await invite(guest);
    const tokens = [await tokenFor(guest, '/invitation')];
    await server.makeAccount(`${account}_too`, [`too-${email}`]);
    await signInAs(`too-${email}`);
    await invite(guest);
    tokens.push(await tokenFor(guest, '/invitation'));
    const passwords = [newPassword, 'eight orange giraffes'];
    const answers = await Promise.all(
      tokens.map((token, n) => ask(stranger(), '/auth/invitation/accept', { token, password: passwords[n] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const chosen = passwords[answers.findIndex(({ status }) => status === 200)];
    expect(await ask(stranger(), '/auth/sign-in', { email: guest, password: chosen })).toMatchObject({ next: 'DONE' });
  });

  test('names apart, by the address, whoever is called like another admin, or so that it reads alike', async () => {
    const come = async (guest: string, name: string) => {
      await invite(guest, ['MANAGE_CLIENTS', 'VIEW_AUDIT']);
      const person = stranger(guest);
      const token = await tokenFor(guest, '/invitation');
      await ask(person, '/auth/invitation/accept', { token, password: newPassword, name });
      const { data } = await ask(person, '/graphql', { query: '{ viewer { name } }' });
      return data.viewer.name;
    };
    expect(await come('one@example.com', 'Nia Ilves')).toBe('Nia Ilves');
    expect(await come('two@example.com', 'Nia llves')).toBe('Nia llves (two@example.com)');
    expect(await come('three@example.com', 'Nia Ilves')).toBe('Nia Ilves (three@example.com)');
    expect(await come('four@example.com', 'Nia Ilvas')).toBe('Nia Ilvas');
    const said =
      '{ auditEntries(first: 20, filter: { action: "acceptInvitation" }) { nodes { actor { name } subject { name } } } }';
    const { nodes } = (await ada.query(said)).data.auditEntries;
    expect(nodes.map(({ subject }: { subject: { name: string } }) => subject.name)).toEqual([
      'Nia Ilvas',
      'Nia Ilves (three@example.com)',
      'Nia llves (two@example.com)',
      'Nia Ilves',
    ]);
  });

  test('gives nobody more than its sender holds', async () => {
    await invite('helper@example.com', ['MANAGE_USERS']);
    const token = await tokenFor('helper@example.com', '/invitation');
    const helper = stranger();
    await ask(helper, '/auth/invitation/accept', { token, password: newPassword });
    const mutation = 'mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { outcome } }';
    const input = { email: 'puppet@example.com', name: 'Puppet', privileges: ['MANAGE_USERS', 'VIEW_AUDIT'] };
    const { errors } = await ask(helper, '/graphql', { query: mutation, variables: { input } });
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('somebody who belongs elsewhere already', () => {
  test('comes in with all that they have set up, and not by the password alone', async () => {
    await server.makeAccount('acc_of_bea', ['bea@example.com']);
    await server.signIn('bea@example.com');
    await invite('bea@example.com');
    const token = await tokenFor('bea@example.com', '/invitation');
    const thief = stranger('bea@example.com');
    expect(await ask(thief, '/auth/invitation/accept', { token, password })).toMatchObject({ next: 'SECOND_FACTOR' });
    const { data } = await ada.query('{ admins { nodes { email state } } }');
    expect(data.admins.nodes).toContainEqual({ email: 'bea@example.com', state: 'INVITED' });
  });
});
