import { UpdateAccountSettings } from '@countersign/schema';
import { diff } from '../audit/diff.js';
import { command } from '../kernel/command.js';
import { Conflict, InvalidInput, NotFound } from '../kernel/refusal.js';
import type { Account } from './account.js';
import { describe, subjectOf } from './describe.js';

export const updateAccountSettings = command({
  name: 'updateAccountSettings',
  input: UpdateAccountSettings,

  async load(reads) {
    const [account, managers] = await Promise.all([reads.account(), reads.admins.countWith('MANAGE_USERS')]);
    return { account, managers };
  },

  decide({ input, loaded: { account, managers } }) {
    if (!account) throw new NotFound('account');
    if (account.version !== input.expectedVersion) {
      throw new Conflict(
        'Somebody changed these settings while you were looking at them. See what changed, then try again.',
      );
    }
    const changed = merge(account, input);
    const { on, approvers } = changed.settings.multiAdmin;
    // Whoever asks cannot approve, so that fewer could never get anything done again.
    if (on && managers < approvers + 1) {
      const needed = approvers + 1;
      throw InvalidInput.at(
        ['multiAdmin', 'on'],
        `This needs at least ${needed} admins who may manage users; the account has ${managers}.`,
      );
    }
    const { name, environments, settings } = changed;
    return {
      writes: [{ update: 'accounts', id: account.id, version: account.version, set: { name, environments, settings } }],
      subject: subjectOf(changed),
      changes: diff(describe(account), describe(changed)),
      result: { accountId: account.id },
    };
  },
});

const sent = <T extends object>(input: T) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

function merge(account: Account, input: UpdateAccountSettings): Account {
  const { expectedVersion: _version, name, environments, multiAdmin, ...policies } = input;
  return {
    ...account,
    name: name ?? account.name,
    environments: environments ?? account.environments,
    settings: {
      ...account.settings,
      ...sent(policies),
      multiAdmin: { ...account.settings.multiAdmin, ...sent(multiAdmin ?? {}) },
    },
  };
}
