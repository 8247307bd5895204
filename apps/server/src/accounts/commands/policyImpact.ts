import { type AccountSettings, keysOf, type UpdateAccountSettings } from '@countersign/schema';
import type { ClientCensus } from '../../clients/model/census.js';
import { day } from '../../kernel/duration.js';
import type { AccountReads } from '../../model/reads.js';
import { loadAccount } from './loadAccount.js';

/** The effect of a policy change on existing clients. */
export interface PolicyImpact {
  readonly policy: keyof AccountSettings;
  /** The number of clients or secrets affected. */
  readonly count: number;
  readonly message: string;
}

interface ImpactContext {
  readonly before: AccountSettings;
  readonly census: ClientCensus;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type ImpactCheck<P extends keyof AccountSettings> = (
  after: AccountSettings[P],
  asked: ImpactContext,
) => Promise<Omit<PolicyImpact, 'policy'> | undefined>;

const clients = (count: number) => (count === 1 ? 'One client' : `${count} clients`);
const secrets = (count: number) => (count === 1 ? 'One secret' : `${count} secrets`);
const impact = (count: number, message: string) => (count > 0 ? { count, message } : undefined);

/** The policies that affect existing clients or secrets, in the order in which the page shows them. */
const impactChecks: { readonly [P in keyof AccountSettings]?: ImpactCheck<P> } = {
  async secretVisibility(after, { census }) {
    const count = after === 'SHOWN_ONCE' ? await census.recoverableSecrets() : 0;
    return impact(count, `${secrets(count)} can be shown now and no longer afterwards: the copies are destroyed.`);
  },
  async immutableAfterCreation(after, { before, census }) {
    const count = after && !before.immutableAfterCreation ? await census.clients() : 0;
    return impact(count, `${clients(count)} can no longer be changed, but for access types.`);
  },
  async rotationOverlap(after, { census, now }) {
    const count = after ? 0 : await census.replacedSecrets(now);
    return impact(count, `${secrets(count)} overlapping with another now will go on until the time that was chosen.`);
  },
  async maxOverlapDays(after, { census, now }) {
    const count = await census.replacedSecrets(now, now + after * day);
    return impact(count, `${secrets(count)} will overlap for longer than that, as was chosen before.`);
  },
  async secretsPerClient(after, { census, now }) {
    const count = await census.clientsWithSecretsOver(after, now);
    return impact(count, `${clients(count)} with more live secrets than that will keep them, and get no further one.`);
  },
  async maxSecretLifetimeDays(after, { census, now }) {
    const count = after === null ? 0 : await census.secretsLivingOver(after * day, now);
    return impact(count, `${secrets(count)} will live longer than that until rotated.`);
  },
  async maxAccessTokenLifetimeSeconds(after, { census }) {
    const count = await census.clientsWithTokensOver(after);
    return impact(count, `${clients(count)} will get tokens that live shorter than now, from the next request on.`);
  },
};

/** The effect of policy changes on existing clients. Policies without an effect are left out. */
export async function policyImpact(
  input: Partial<UpdateAccountSettings>,
  reads: AccountReads,
  now: number,
): Promise<PolicyImpact[]> {
  const { settings: before } = await loadAccount(reads);
  const felt = await Promise.all(
    keysOf(impactChecks).map(async (policy) => {
      const look = impactChecks[policy] as ImpactCheck<typeof policy> | undefined;
      const after = input[policy];
      if (!look || after === undefined || after === before[policy]) return [];
      const found = await look(after as never, { before, census: reads.census, now });
      return found ? [{ policy, ...found }] : [];
    }),
  );
  return felt.flat();
}
