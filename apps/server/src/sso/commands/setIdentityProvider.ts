import { SetIdentityProvider } from '@countersign/schema';
import { z } from 'zod';
import { accountSubject } from '../../accounts/model/describe.js';
import { diff } from '../../audit/model/diff.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { newId } from '../../kernel/newId.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { describeProvider } from '../model/describe.js';
import { providerRisks } from '../model/risks.js';

/** Input from saveIdentityProvider.ts, which proves the domains; the secret arrives sealed and is never in clear. */
const Input = SetIdentityProvider.omit({ clientSecret: true }).extend({ sealedClientSecret: z.string().nullable() });

/** Sets the provider that vouches for the account's people, in place of the previous one. */
export const setIdentityProvider = command({
  name: 'setIdentityProvider',
  input: Input,
  prepare: () => ({ generated: { id: newId('idp') } }),

  async load(reads, { domains }) {
    const [provider, taken] = await Promise.all([reads.admins.identityProvider(), reads.admins.takenDomains(domains)]);
    return { provider, taken };
  },

  decide({ input, account, generated, loaded: { provider, taken }, now }) {
    const { expectedVersion, issuer, clientId, sealedClientSecret, domains } = input;
    assertVersion(
      provider?.version,
      expectedVersion,
      'This has changed since you opened it. See what changed, then try again.',
    );
    const foreign = domains.findIndex((domain) =>
      taken.some((each) => each.domain === domain && each.providerId !== provider?.id),
    );
    if (foreign >= 0) {
      throw InvalidInput.at(
        ['domains', foreign],
        'This domain leads to another account’s provider. Ask the operator of this installation.',
      );
    }
    const moves = provider !== undefined && provider.issuer !== issuer;
    if (sealedClientSecret === null && (!provider || moves)) {
      throw InvalidInput.at('clientSecret', 'The client secret is missing.');
    }

    const set = { issuer, clientId, ...(sealedClientSecret !== null && { sealedClientSecret }) };
    const row = {
      id: generated.id,
      accountId: account.id,
      version: 1,
      issuer,
      clientId,
      sealedClientSecret: sealedClientSecret ?? '',
      createdAt: now,
    };
    const root: Write = provider
      ? { update: 'identityProviders', id: provider.id, version: provider.version, set }
      : { insert: 'identityProviders', row };
    const id = provider?.id ?? row.id;
    const before = provider?.domains ?? [];
    return {
      writes: [
        root,
        // Another issuer's subjects are other people: all links are deleted, including any made during the decision.
        ...(moves ? [{ removeAll: 'identityLinks' as const, where: { providerId: id } }] : []),
        ...before
          .filter((domain) => !domains.includes(domain))
          .map((domain): Write => ({ remove: 'identityDomains', key: { domain } })),
        ...domains
          .filter((domain) => !before.includes(domain))
          .map((domain): Write => ({ insert: 'identityDomains', row: { domain, providerId: id } })),
      ],
      subject: accountSubject(account),
      changes: diff(
        provider && describeProvider(provider, 'kept'),
        describeProvider(input, sealedClientSecret === null ? 'kept' : 'a new one'),
      ),
      risks: providerRisks({ before: provider, after: input, newSecret: sealedClientSecret !== null }),
      result: { providerId: id },
    };
  },
});
