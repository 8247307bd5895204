import { accountKinds, EmailAddress, privilegesIn } from '@countersign/schema';
import { z } from 'zod';
import { invitationLifetime } from '../../admins/model/admin.js';
import { chainStart } from '../../audit/model/chain.js';
import { newCustomer } from '../../customers/model/customer.js';
import { newId } from '../../kernel/newId.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { builtInModules } from '../../modules/model/management.js';
import { type Account, accountRecord, newAccount } from '../model/account.js';
import { insertSearchTerms } from './searchTerms.js';

/** Input from the operator, or from the vendor's command, never from the network: passwords arrive hashed. */
const OpenAccount = z.object({
  id: z.string(),
  kind: z.enum(accountKinds).default('CUSTOMER'),
  /** Whether it is what the installation begins with. */
  isFirst: z.boolean().default(false),
  /** The vendor's own id of the customer. */
  reference: z.string().nullable().default(null),
  name: z.string().trim().min(1),
  environments: z.array(z.string()).default(['production']),
  admins: z
    .array(
      z.object({
        // In lower case, as everywhere: sign-in looks the person up by it.
        email: EmailAddress,
        name: z.string(),
        passwordHash: z.string().nullable().default(null),
        /** Hash of the invitation link of an administrator without a password. */
        invitationHash: z.string().nullable().default(null),
      }),
    )
    .min(1),
});

/** Creates an account and its first administrators, who hold every privilege that exists in it. */
export const openAccount = command({
  name: 'openAccount',
  input: OpenAccount,
  opens: (input, now) => newAccount(input, now),

  prepare: ({ admins }) => ({
    generated: {
      moduleId: newId('mod'),
      vendorModuleId: newId('mod'),
      admins: admins.map(() => ({ personId: newId('per'), adminId: newId('adm') })),
    },
  }),

  load: async (reads, { admins }) => ({
    people: await Promise.all(admins.map(({ email }) => reads.admins.personByEmail(email))),
  }),

  decide({ input, account, generated, loaded: { people }, now }) {
    const { id, name } = account;
    const admins = input.admins.flatMap((admin, index): Write[] => {
      const drawn = generated.admins[index];
      if (!drawn) throw new Error('An administrator has no id.');
      const { email, name, passwordHash, invitationHash } = admin;
      const isInvited = invitationHash !== null;
      const known = isInvited ? undefined : people[index];
      const accountId = isInvited ? id : null;
      const person = {
        id: drawn.personId,
        version: 1,
        email,
        accountId,
        passwordHash,
        emailVerifiedAt: null,
        createdAt: now,
      };
      return [
        ...(known ? [] : [{ insert: 'people' as const, row: person }]),
        {
          insert: 'admins',
          row: {
            id: drawn.adminId,
            accountId: id,
            version: 1,
            personId: known?.id ?? drawn.personId,
            name,
            privileges: privilegesIn(account),
            enabled: true,
            onlyByProvider: false,
            acceptedAt: isInvited ? null : now,
            invitationHash,
            invitationExpiresAt: isInvited ? now + invitationLifetime : null,
            secondFactorsResetAt: null,
            createdAt: now,
          },
        },
      ];
    });
    return {
      writes: [
        { insert: 'accounts', row: accountRecord(account) },
        ...(account.kind === 'VENDOR' ? [] : customerOf(account, input.reference)),
        ...(account.kind === 'VENDOR'
          ? [{ insert: 'catalogues' as const, row: { id, version: 1, ownModules: null } }]
          : []),
        ...insertSearchTerms(account),
        { insert: 'auditHeads', row: { accountId: id, ...chainStart, anchoredSeq: 0, lastAnchor: null } },
        ...builtInModules(account, generated, now).map((row) => ({ insert: 'modules' as const, row })),
        ...admins,
      ],
      subject: { kind: 'account', id, name },
      changes: [
        { field: 'name', before: null, after: name },
        { field: 'administrators', before: null, after: input.admins.length },
      ],
      // One entry each, so that the personal data in it can be erased with the person.
      each: input.admins.map(({ email, name }, index) => ({
        subject: { kind: 'admin' as const, id: generated.admins[index]?.adminId ?? '', name },
        changes: [
          { field: 'name', before: null, after: name },
          { field: 'email', before: null, after: email },
        ],
      })),
      result: { accountId: id },
    };
  },
});

/** The row in which a vendor, now or later, says what it says of the account. */
const customerOf = (account: Account, reference: string | null): Write[] => [
  { insert: 'customers', row: newCustomer(account, reference) },
];
