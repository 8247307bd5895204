import type { UpdateAccountSettings } from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateAccountSettings } from '../accounts/commands/updateAccountSettings.js';
import { inviteAdmin } from '../admins/commands/inviteAdmin.js';
import { resendInvitation } from '../admins/commands/resendInvitation.js';
import { disableClient } from '../clients/commands/disableClient.js';
import { disableClients } from '../clients/commands/many/disableClients.js';
import { createSecretShareLink } from '../clients/commands/secretShareLink/createSecretShareLink.js';
import { revealClientSecret } from '../clients/commands/secrets/revealClientSecret.js';
import { rotateClientSecret } from '../clients/commands/secrets/rotateClientSecret.js';
import type { AnyCommand } from '../model/command.js';
import { makeWorld, type World } from '../testing/world.js';

let world: World;
beforeAll(async () => {
  world = await makeWorld('acc_held');
});
afterAll(() => world.close());

async function choose(settings: Partial<UpdateAccountSettings>): Promise<void> {
  const account = await world.store.within(world.accountId).account();
  await world.run(updateAccountSettings, { ...settings, expectedVersion: account?.version });
}

/** Asks, and lets the account's settings change between the decision and its commit. How often it was decided. */
async function overtaken(command: AnyCommand, input: object, settings: Partial<UpdateAccountSettings>) {
  let commits = 0;
  const commit: World['store']['commit'] = async (plan) => {
    if (++commits === 1) await choose(settings);
    return world.store.commit(plan);
  };
  await world.at({ ...world.store, commit }).run(command as Parameters<World['run']>[0], input);
  return commits;
}

async function keptSecret() {
  await choose({ secretVisibility: 'RECOVERABLE' });
  const { id } = await world.makeClient({ name: 'Payroll' });
  const client = await world.store.within(world.accountId).clients.byId(id);
  return { id, secretId: client?.secrets[0]?.id ?? '', expectedVersion: 1 };
}

test('a secret is shown no more, and no link to it is made, once the account shows secrets once', async () => {
  for (const command of [revealClientSecret, createSecretShareLink]) {
    const { id, secretId } = await keptSecret();
    const asked = overtaken(command, { id, secretId }, { secretVisibility: 'SHOWN_ONCE' });
    await expect(asked, command.name).rejects.toMatchObject({ code: 'CONFLICT' });
  }
});

test('what may wait is decided anew when the account has other settings by then', async () => {
  const { id, expectedVersion } = await keptSecret();
  const rotation = { id, expectedVersion, confirmation: 'Payroll' };
  expect(await overtaken(rotateClientSecret, rotation, { secretsPerClient: 3 })).toBe(2);
});

test('an invitation is sent again by what the account says then of who is told the link', async () => {
  const invited = { email: 'ben@example.com', name: 'Ben', privileges: [] };
  const { result } = await world.run(inviteAdmin, invited);
  expect(await overtaken(resendInvitation, { id: result.adminId }, { maxOverlapDays: 3 })).toBe(2);
});

test('stopping a client waits for no policy that changes in the same moment', async () => {
  const one = await keptSecret();
  expect(await overtaken(disableClient, { id: one.id }, { maxOverlapDays: 4 })).toBe(1);
  const two = await keptSecret();
  expect(await overtaken(disableClients, { ids: [two.id], confirmation: '1' }, { maxOverlapDays: 5 })).toBe(1);
});
