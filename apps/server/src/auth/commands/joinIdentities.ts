import { z } from 'zod';
import { adminSubject, describeAdmin } from '../../admins/model/describe.js';
import { diff } from '../../audit/model/diff.js';
import { joinVotes } from '../../changes/commands/joinVotes.js';
import { Conflict, NotFound, Unauthenticated } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { lostFactors } from '../model/lostFactors.js';
import { passwordFingerprintOf } from '../model/password.js';
import { dropFactors } from './dropFactors.js';
import { bumpVersion, inOtherAccounts, loadPersonWithFactors, requireSelf } from './loadPerson.js';

/** Input from the flow in which both were proved, never from the network. */
const JoinIdentities = z.object({
  /** The person of one account alone, in whose session it was begun. */
  personId: z.string(),
  session: z.object({ id: z.string(), tokenHash: z.string() }),
  /** The person with the same address who proves themselves by a password, with what stood for it when it was proved. */
  intoPersonId: z.string(),
  passwordFingerprint: z.string(),
});

/**
 * Makes one person of two: of whom an account's provider vouches for, and of who has the same address and a password. The
 * place in the account goes on as it was, and is the other's from here on. What was set up in a session that the
 * provider began is dropped: whoever runs the provider could have set it up, and it must open no other account.
 */
export const joinIdentities = command({
  name: 'joinIdentities',
  input: JoinIdentities,

  async load(reads, { personId, intoPersonId }, { account }) {
    const [own, into, admin, votes] = await Promise.all([
      loadPersonWithFactors(reads, personId),
      loadPersonWithFactors(reads, intoPersonId),
      reads.admins.byPerson(personId),
      reads.changes.openVotesOf([personId, intoPersonId]),
    ]);
    return { own, into, admin, votes, isHere: into.seats.some(({ accountId }) => accountId === account.id) };
  },

  decide({ input, account, loaded: { own, into, admin, votes, isHere }, actor: caller, now }) {
    const { person, actor } = requireSelf(own.person, caller);
    const other = into.person;
    if (!admin || person.accountId !== account.id) throw new Conflict('You prove yourself by a password already.');
    if (!other || other.accountId !== null || other.email !== person.email) throw new NotFound('person');
    if (passwordFingerprintOf(other.passwordHash) !== input.passwordFingerprint) {
      throw new Unauthenticated('The password has changed. Begin again, with the new one.');
    }
    if (isHere) throw new Conflict('You have a place in this account by that password already.');
    const joined = { ...admin, personId: other.id, onlyByProvider: false };
    const of = { personId: person.id };
    return {
      writes: [
        {
          update: 'admins',
          id: admin.id,
          version: admin.version,
          set: { personId: other.id, onlyByProvider: false },
        },
        bumpVersion(other),
        { remove: 'sessions', key: input.session },
        { removeAll: 'sessions', where: of },
        { removeAll: 'tickets', where: of },
        ...dropFactors(own.factors),
        // What they asked for stays theirs: or they could approve it as the other.
        {
          amendAll: 'changeRequests',
          where: { accountId: account.id, requesterPersonId: person.id },
          set: { requesterPersonId: other.id },
        },
        ...joinVotes(votes, person.id, other.id),
        { remove: 'people', key: { id: person.id, version: person.version } },
        ...[admin, ...into.seats].map((seat) => ({
          insert: 'outbox' as const,
          row: eventNotice('IDENTITIES_JOINED', seat, now),
        })),
      ],
      subject: adminSubject(actor),
      changes: [...diff(describeAdmin(admin), describeAdmin(joined)), ...lostFactors(own.factors)],
      hasEffect: true,
      elsewhere: inOtherAccounts(into.seats, actor, []),
      result: { adminId: admin.id },
    };
  },
});
