import { decidesOnAdmins, formatDuration, UpdateAccountSettings } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { assertNotShutOut } from '../../oauth/commands/assertNotShutOut.js';
import { type Account, accountName } from '../model/account.js';
import { accountDependency, accountSubject, describeAccount } from '../model/describe.js';
import { accountRisks } from '../model/risks.js';
import { endApplications, loadManagingApplications, turnsOn } from './managingApplications.js';
import { replaceSearchTerms } from './searchTerms.js';

// Of a large account, as many of the latest addresses.
const mostCompared = 1000;

export const updateAccountSettings = command({
  name: 'updateAccountSettings',
  input: UpdateAccountSettings,

  async load(reads, input, { account }) {
    const { environments } = input;
    const givenUp = leaving(account, { environments: environments ?? account.environments });
    const [deciders, applications, inhabited, recent] = await Promise.all([
      reads.admins.countWith((held) => decidesOnAdmins(held, account)),
      turnsOn(input, account) ? loadManagingApplications(reads, account.settings) : undefined,
      Promise.all(givenUp.map((name) => reads.census.isEnvironmentInUse(name))),
      input.allowedIpRanges ? reads.usage.addressesOfAccount(mostCompared) : [],
    ]);
    return { deciders, applications, recent, needed: givenUp.filter((_, index) => inhabited[index]) };
  },

  decide({ input, account, bounds, loaded: { deciders, applications, recent, needed }, now }) {
    assertVersion(
      account.version,
      input.expectedVersion,
      'These settings have changed since you opened them. See what changed, then try again.',
    );
    const changed = merge(account, input);
    const { on, approvers } = changed.settings.multiAdmin;
    // The requester cannot approve: with fewer who decide no change could ever take effect again.
    if (on && deciders < approvers + 1) {
      throw InvalidInput.at(
        ['multiAdmin', 'on'],
        `This needs at least ${approvers + 1} admins who may manage users or approve every change; the account has ${deciders}.`,
      );
    }
    if (changed.settings.rotationOverlap && changed.settings.secretsPerClient < 2) {
      throw InvalidInput.at('secretsPerClient', 'For two secrets to overlap, a client needs room for at least 2.');
    }
    const mostSeconds = bounds.maxAccessTokenLifetimeSeconds;
    if ((input.maxAccessTokenLifetimeSeconds ?? 0) > mostSeconds) {
      throw InvalidInput.at(
        'maxAccessTokenLifetimeSeconds',
        `The operator of this installation allows tokens to live at most ${formatDuration(mostSeconds)}.`,
      );
    }
    if (needed.length > 0) {
      throw InvalidInput.at('environments', `Clients still live in ${needed.join(', ')}. Move them first.`);
    }
    assertNotShutOut(input, account.settings.allowedIpRanges, recent, now);
    const { keepApplications = [] } = input;
    if (!applications && keepApplications.length > 0) {
      throw InvalidInput.at('keepApplications', 'They are ended, or kept, when multi admin is turned on.');
    }
    const ends = applications && endApplications(account.id, applications, keepApplications, now);
    const { name, normalizedName, environments, settings } = changed;
    const changes = [...diff(describeAccount(account), describeAccount(changed)), ...(ends?.changes ?? [])];
    return {
      writes: [
        {
          update: 'accounts',
          id: account.id,
          version: account.version,
          set: { name, normalizedName, environments, settings },
        },
        ...(name === account.name ? [] : replaceSearchTerms(changed)),
        ...(input.secretVisibility === 'SHOWN_ONCE' ? [dropCopies(account.id)] : []),
        ...leaving(account, changed).map((environment) => deserted(account.id, environment)),
        ...(ends?.writes ?? []),
      ],
      subject: accountSubject(account),
      changes,
      dependsOn: [accountDependency(account, changes)],
      risks: [...accountRisks({ before: account, after: changed }), ...(ends?.risks ?? [])],
      result: { accountId: account.id },
    };
  },
});

/** SHOWN_ONCE is a promise about every secret: no copy survives the choice, not even one made concurrently. */
const dropCopies = (accountId: string): Write => ({
  amendAll: 'clientSecrets',
  where: { accountId },
  set: { sealed: null },
});

/** The environments that the change removes. */
const leaving = (before: Account, { environments }: Pick<Account, 'environments'>): string[] =>
  before.environments.filter((name) => !environments.includes(name));

/** Guard: the environment has no clients, including any created since it was checked. */
const deserted = (accountId: string, environment: string): Write => ({
  absent: 'clients',
  where: { accountId, environment, deletedAt: null },
});

const sent = <T extends object>(input: T) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

function merge(account: Account, input: UpdateAccountSettings): Account {
  const { expectedVersion: _version, keepApplications: _kept, allowShutOut: _shutOut, ...sets } = input;
  const { name, environments, multiAdmin, ...policies } = sets;
  return {
    ...account,
    ...accountName(name ?? account.name),
    environments: environments ?? account.environments,
    settings: {
      ...account.settings,
      ...sent(policies),
      multiAdmin: { ...account.settings.multiAdmin, ...sent(multiAdmin ?? {}) },
    },
  };
}
