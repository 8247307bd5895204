import { privileges } from '@countersign/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAccessType } from '../../accessTypes/commands/createAccessType.js';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { updateAccountSettings } from '../../accounts/commands/updateAccountSettings.js';
import type { Account } from '../../accounts/model/account.js';
import { acceptInvitation } from '../../admins/commands/acceptInvitation.js';
import { disableAdmin } from '../../admins/commands/disableAdmin.js';
import { inviteAdmin } from '../../admins/commands/inviteAdmin.js';
import type { Admin } from '../../admins/model/admin.js';
import { verifyChain } from '../../audit/flows/verify.js';
import type { AuditEntry } from '../../audit/model/entry.js';
import { signIn } from '../../auth/commands/signIn.js';
import { approveChangeRequest } from '../../changes/commands/approveChangeRequest.js';
import { execute } from '../../execution/execute.js';
import { newId } from '../../kernel/newId.js';
import { Conflict, Forbidden } from '../../kernel/refusal.js';
import { type Write } from '../../model/plan.js';
import {
  account,
  ada,
  atOnce,
  everybody,
  reads,
  startTwoServers,
  stores,
  themselves,
  world,
} from '../testing/twoServers.js';
import { aPlan } from './plans.js';

startTwoServers();

describe('with a second admin', () => {
  beforeAll(async () => {
    for (const name of ['Cleo', 'Dan']) {
      const invited = { email: `${name}@example.com`, name, privileges: [...privileges] };
      const { adminId } = (await world().run(inviteAdmin, invited)).result;
      const admin = (await reads().admins.byId(adminId)) as Admin;
      const accepted = { adminId, invitationHash: null, passwordHash: 'chosen' };
      await execute(acceptInvitation, accepted, themselves(world(), admin));
    }
    const { version } = await loadAccount(reads());
    await world().run(updateAccountSettings, { expectedVersion: version, multiAdmin: { on: true } });
  });

  const isEnabled = ({ id, version }: Admin, enabled: boolean): Write => ({
    update: 'admins',
    id,
    version,
    set: { enabled },
  });
  const needs = ({ id, version, settings }: Account, approvers: number): Write => ({
    update: 'accounts',
    id,
    version,
    set: { settings: { ...settings, multiAdmin: { ...settings.multiAdmin, approvers } } },
  });
  const cleo = async () => (await reads().admins.page(everybody)).items.find(({ name }) => name === 'Cleo') as Admin;

  test('of those who would all shut each other out at once, enough stay to approve', async () => {
    const all = await reads().admins.active();
    const next = (index: number) => all[(index + 1) % all.length] as Admin;
    const { lost } = await atOnce(all.length, (at, index) =>
      execute(disableAdmin, { id: next(index).id }, themselves(at, all[index] as Admin)),
    );
    expect(await reads().admins.active()).toHaveLength(2);
    // Too few would be left; or who would do it is out by now.
    expect(lost.every((reason) => reason instanceof Conflict || reason instanceof Forbidden)).toBe(true);
    const { items } = await reads().admins.page(everybody);
    const back = items.filter(({ enabled }) => !enabled).map((admin) => isEnabled(admin, true));
    await stores[0]?.commit(aPlan(account, { writes: back }));
  });

  test('no sign-in outlives that somebody is shut out, to wait until they are let in again', async () => {
    const session = { method: 'PASSWORD', secondFactorVerified: false, address: '', userAgent: '' };
    for (let round = 0; round < 3; round++) {
      const { id: adminId, personId } = await cleo();
      await atOnce<unknown>(20, async (at, index) => {
        for (let step = 0; step < (index % 10) * round; step++) await undefined;
        if (index === 10) return at.run(disableAdmin, { id: adminId });
        return at.run(signIn, { ...session, adminId, tokenHash: `${adminId} ${round} ${index}` });
      });
      await stores[0]?.commit(aPlan(account, { writes: [isEnabled(await cleo(), true)] }));
      expect(await reads().admins.sessionsOf(personId)).toEqual([]);
    }
  });

  test.each([
    [
      'an approval counts for nothing of who is shut out in the same moment',
      async (isSo: boolean) => isEnabled(await cleo(), !isSo),
    ],
    [
      'an approval that is not the last any more by then is not taken for it',
      async (isSo: boolean) => needs(await loadAccount(reads()), isSo ? 2 : 1),
    ],
  ])('%s', async (_what, turn) => {
    for (let round = 0; round < 8; round++) {
      const asked = await execute(createAccessType, { name: newId('at') }, themselves(world(), await ada()));
      if (asked.outcome !== 'PENDING_APPROVAL') throw new Error('It does not wait.');
      const { id } = asked.request;
      const against = aPlan(account, { writes: [await turn(true)] });
      const approves = themselves(world(), await cleo());
      await Promise.allSettled([
        execute(approveChangeRequest, { id, expectedVersion: 1 }, approves),
        Promise.resolve().then(async () => {
          for (let step = 0; step < round; step++) await reads().account();
          await stores[1]?.commit(against);
        }),
      ]);
      const { items } = await reads().audit.page({}, everybody);
      const at = (is: (entry: AuditEntry) => boolean) => items.find(is)?.seq ?? 0;
      const applied = at(({ action, changeRequestId }) => action === 'createAccessType' && changeRequestId === id);
      expect(applied).toBeLessThan(at((entry) => entry.id === against.audit[0].id));
      await stores[0]?.commit(aPlan(account, { writes: [await turn(false)] }));
    }
  });
});

test('after all of it the audit has one unbroken chain, and says what it said', async () => {
  expect(await verifyChain(reads().audit)).toMatchObject({ brokenAt: null, erased: 0 });
});
