import { z } from 'zod';
import { adminStateOf } from '../../admins/model/admin.js';
import { adminSubject } from '../../admins/model/describe.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';

/** Input from the sign-in flow, according to the provider's answer; never from the network. */
const LinkIdentity = z.object({ adminId: z.string(), providerId: z.string(), version: z.int(), subject: z.string() });

/**
 * Links a provider's subject to an admin, so that an address reassigned to another person grants nothing. The
 * account has proved the address's domain, and its provider vouches for the address: so it is verified from now on.
 */
export const linkIdentity = command({
  name: 'linkIdentity',
  input: LinkIdentity,

  async load(reads, { adminId }) {
    const [admin, provider, links] = await Promise.all([
      reads.admins.byId(adminId),
      reads.admins.identityProvider(),
      reads.admins.identityLinks(),
    ]);
    const person = admin && (await reads.admins.personById(admin.personId));
    return { admin, person, provider, links };
  },

  decide({ input, loaded: { admin, person, provider, links }, now }) {
    const { providerId, version, subject } = input;
    if (!admin || !person || adminStateOf(admin) !== 'ACTIVE') throw new NotFound('admin');
    if (provider?.id !== providerId || provider.version !== version) throw new NotFound('provider');
    if (links.some((link) => link.adminId === admin.id)) throw new Conflict('Another person is connected already.');
    return {
      // The provider must still be the account's, and its links those of one issuer.
      expects: [
        { guard: 'identityProviders', id: provider.id, version },
        { guard: 'admins', id: admin.id, version: admin.version },
      ],
      writes: [
        { insert: 'identityLinks', row: { providerId, subject, adminId: admin.id, createdAt: now } },
        { update: 'people', id: person.id, version: person.version, set: { emailVerifiedAt: now } },
      ],
      subject: adminSubject(admin),
      changes: [{ field: 'issuer', before: null, after: provider.issuer }],
      result: { adminId: admin.id },
    };
  },
});
