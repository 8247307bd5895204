import { RemoveIdentityProvider } from '@countersign/schema';
import { accountSubject } from '../../accounts/model/describe.js';
import { diff } from '../../audit/model/diff.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describeProvider } from '../model/describe.js';
import { removalRisks } from '../model/risks.js';

/** Removes the provider: from then on the account's people must authenticate by credentials of their own. */
export const removeIdentityProvider = command({
  name: 'removeIdentityProvider',
  input: RemoveIdentityProvider,

  load: async (reads) => ({ provider: await reads.admins.identityProvider() }),

  decide({ input, account, loaded: { provider } }) {
    if (!provider) throw new NotFound('provider');
    assertVersion(
      provider.version,
      input.expectedVersion,
      'This has changed since you opened it. See what changed, then try again.',
    );
    return {
      writes: [
        { removeAll: 'identityLinks', where: { providerId: provider.id } },
        { removeAll: 'identityDomains', where: { providerId: provider.id } },
        { remove: 'identityProviders', key: { id: provider.id, version: provider.version } },
      ],
      subject: accountSubject(account),
      changes: diff(describeProvider(provider, 'kept'), undefined),
      risks: removalRisks(provider),
      result: {},
    };
  },
});
