import { CreateAccount } from '@countersign/schema';
import { openAccount } from '../../accounts/commands/openAccount.js';
import { type Account, newAccount } from '../../accounts/model/account.js';
import { drawInvitation, type StoredInvitation } from '../../admins/commands/invitation.js';
import type { FieldChange } from '../../audit/model/entry.js';
import { newId } from '../../kernel/newId.js';
import type { Prepared } from '../../model/command.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import type { CustomerCard } from '../model/reads.js';
import { customerSubject } from './loadCustomer.js';

/** A type, not an interface: it must be plain JSON. */
type Generated = StoredInvitation & {
  readonly accountId: string;
  readonly opened: Awaited<ReturnType<typeof openAccount.prepare>>['generated'];
};

/** The outcome: the account of that reference, and which fields of an existing one are otherwise than asked for. */
export interface CreatedAccount {
  readonly accountId: string;
  readonly isNew: boolean;
  readonly differs: readonly string[];
  readonly email: string;
  readonly accountName: string;
  readonly byMailOnly: boolean;
}

/**
 * Makes a customer's account and invites its first administrator. The same reference again is the same account: of two at
 * once, the unique index leaves one, and the other decides anew and finds it.
 */
export const createAccount = vendorCommand({
  name: 'createAccount',
  input: CreateAccount,

  async prepare(input, context): Promise<Prepared<Generated>> {
    const accountId = newId('acc');
    const { generated: opened } = await openAccount.prepare(openInput(input, accountId, ''), context);
    const { generated, secret } = drawInvitation(opened.admins[0]?.adminId ?? '');
    return { generated: { accountId, opened, ...generated }, secret };
  },

  load: async (customers, { reference }) => ({
    existing: reference === undefined ? undefined : await customers.byReference(reference),
  }),

  decide({ input, account: vendor, bounds, generated, loaded: { existing }, actor, now }) {
    const { adminEmail: email, adminName } = input;
    const byMailOnly = vendor.settings.multiAdmin.on && actor.kind !== 'operator';
    const created = (
      account: Pick<Account, 'id' | 'name'>,
      more: Pick<CreatedAccount, 'isNew' | 'differs'>,
    ): CreatedAccount => ({
      accountId: account.id,
      accountName: account.name,
      email,
      byMailOnly,
      ...more,
    });
    if (existing) {
      const result = created(existing, { isNew: false, differs: differences(input, existing) });
      return { writes: [], subject: customerSubject(existing), changes: [], result };
    }
    const asked = openInput(input, generated.accountId, generated.hash);
    const account = newAccount(asked, now);
    const opened = openAccount.decide({
      input: asked,
      account,
      bounds,
      generated: generated.opened,
      actor,
      now,
      // Invited people are new ones, even where the address exists elsewhere.
      loaded: { people: [undefined] },
    });
    const changes: FieldChange[] = [
      { field: 'name', before: null, after: input.name },
      { field: 'reference', before: null, after: input.reference ?? null },
      { field: 'environments', before: null, after: input.environments },
      { field: 'adminEmail', before: null, after: email },
      { field: 'adminName', before: null, after: adminName },
    ];
    return {
      writes: opened.writes,
      subject: customerSubject(account),
      changes,
      owner: { before: null, after: email },
      also: [
        {
          accountId: account.id,
          of: vendor.name,
          subject: opened.subject,
          changes: opened.changes,
          each: opened.each ?? [],
        },
      ],
      invites: [email],
      risks: [],
      result: created(account, { isNew: true, differs: [] }),
    };
  },
});

const openInput = ({ reference, name, environments, adminEmail, adminName }: CreateAccount, id: string, hash: string) =>
  openAccount.input.parse({
    id,
    name,
    environments,
    reference: reference ?? null,
    admins: [{ email: adminEmail, name: adminName, invitationHash: hash }],
  });

/** What an existing account has otherwise than it was asked for, of what the vendor sees of it. */
const differences = ({ name }: CreateAccount, existing: CustomerCard): string[] =>
  existing.name === name ? [] : ['name'];
