import { z } from 'zod';
import { adminStateOf } from '../../admins/model/admin.js';
import { adminSubject } from '../../admins/model/describe.js';
import { Forbidden, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { findAgain } from './findAgain.js';
import { requireSelf } from './loadPerson.js';

const SwitchAccount = z.object({ personId: z.string(), sessionId: z.string() });

/** Looks at another account in the same session; it runs in the account that is switched to. */
export const switchAccount = command({
  name: 'switchAccount',
  input: SwitchAccount,

  async load(reads, { personId }) {
    const [person, admin, sessions] = await Promise.all([
      reads.admins.personById(personId),
      reads.admins.byPerson(personId),
      reads.admins.sessionsOf(personId),
    ]);
    return { person, admin, sessions };
  },

  decide({ input, account, loaded: { person, admin, sessions }, actor: caller }) {
    const { actor } = requireSelf(person, caller);
    const session = sessions.find(({ id }) => id === input.sessionId);
    if (!admin || !session || adminStateOf(admin) !== 'ACTIVE') throw new NotFound('account');
    // An account's administrators decide whom their provider vouches for, so it vouches for nothing in other accounts.
    if (session.method === 'IDENTITY_PROVIDER') {
      throw new Forbidden('You signed in with one account’s own provider. To look at another account, sign in again.');
    }
    if (admin.onlyByProvider) {
      throw new Forbidden('You come into this account by your company’s sign-in. Sign out, and sign in with that.');
    }
    if (account.settings.secondFactorRequired && session.secondFactorAt === null) {
      throw new Forbidden('This account asks for a second factor. Set one up under My security, then switch.');
    }
    return {
      // Or the session could come to an account that one was just taken out of.
      expects: [{ guard: 'admins', id: admin.id, version: admin.version }],
      writes: [
        { amend: 'sessions', key: { id: session.id }, set: { accountId: account.id } },
        ...(session.secondFactorAt === null ? [] : findAgain(admin)),
      ],
      subject: adminSubject(actor),
      changes: [],
      hasEffect: true,
      result: { accountId: account.id },
    };
  },
});
