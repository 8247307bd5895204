import { z } from 'zod';
import type { Seat } from '../../admins/model/admin.js';
import { adminSubject } from '../../admins/model/describe.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { endDelegations } from './endDelegations.js';
import { inOtherAccounts, requireSelf } from './loadPerson.js';

/** Made by what proved the person, never over the network: the password comes hashed. */
const SetPassword = z.object({
  personId: z.string(),
  passwordHash: z.string(),
  /** What was proved to be the password before; left out where a link stands for that. */
  expectedPasswordHash: z.string().nullable().optional(),
  /** Whether that link was mailed: then the mailbox is theirs. */
  isMailed: z.boolean().default(false),
  /** The session that goes on, from here on with another cookie; every other one ends. */
  keepSession: z.object({ id: z.string(), tokenHash: z.string() }).nullable(),
  /** Ends all that applications may do for the person, and not only what they may do in Countersign itself. */
  endApplications: z.boolean(),
});

/**
 * Gives somebody a new password. Whoever may know the old one is signed out, everywhere, finishes nothing, and manages
 * nothing any more by an application that they let act for the person, or by a token of the person's own.
 */
export const setPassword = command({
  name: 'setPassword',
  input: SetPassword,

  async load(reads, { personId }) {
    // The person first: a place that they come to have meanwhile raises their version.
    const person = await reads.admins.personById(personId);
    const [seats, consents] = await Promise.all([reads.admins.seatsOf(personId), reads.admins.consentsOf(personId)]);
    return { person, seats, consents };
  },

  decide({ input, loaded, actor: caller, now }) {
    const { person, actor } = requireSelf(loaded.person, caller);
    const { keepSession, endApplications } = input;
    const ended = loaded.consents.filter(({ managesAccount }) => managesAccount || endApplications);
    const changesIn = ({ accountId }: Pick<Seat, 'accountId'>) => {
      const before = ended.filter((consent) => consent.accountId === accountId).map(({ clientId }) => clientId);
      return before.length === 0 ? [] : [{ field: 'applications', before, after: null }];
    };
    // Another may have been chosen since: whoever only knows the one before is to change nothing any more.
    if (input.expectedPasswordHash !== undefined && input.expectedPasswordHash !== person.passwordHash) {
      throw InvalidInput.at('current', 'The password is wrong.');
    }
    return {
      writes: [
        {
          update: 'people',
          id: person.id,
          version: person.version,
          set: { passwordHash: input.passwordHash, ...(input.isMailed && { emailVerifiedAt: now }) },
        },
        // Those, too, that begin while this is decided: with the password before, they may have been somebody else's.
        {
          removeAll: 'sessions',
          where: { personId: person.id },
          ...(keepSession && { except: [{ id: keepSession.id }] }),
        },
        ...(keepSession
          ? [{ amend: 'sessions' as const, key: { id: keepSession.id }, set: { tokenHash: keepSession.tokenHash } }]
          : []),
        { removeAll: 'tickets', where: { personId: person.id } },
        // And whatever program was let act at this moment.
        ...loaded.seats.flatMap(({ id }) => endDelegations(id, endApplications)),
        { insert: 'outbox', row: eventNotice('PASSWORD_CHOSEN', actor, now) },
      ],
      subject: adminSubject(actor),
      hasEffect: true,
      changes: changesIn(actor),
      elsewhere: inOtherAccounts(loaded.seats, actor, changesIn),
      result: {},
    };
  },
});
