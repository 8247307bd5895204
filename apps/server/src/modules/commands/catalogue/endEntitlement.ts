import { EndEntitlement } from '@countersign/schema';
import { InvalidInput, NotFound } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { entitlementChange, entitlementWrites, loadEntitlement, requireGrantee } from './entitlementOf.js';

/**
 * Ends an entitlement: the very next token lacks the module, or the first one after the given moment. Grants stay with the
 * clients, and are back with it.
 */
export const endEntitlement = vendorCommand({
  name: 'endEntitlement',
  input: EndEntitlement,
  load: (customers, input, { reads }) => loadEntitlement(customers, input, reads),

  decide({ input, account: vendor, loaded, now }) {
    const grantee = requireGrantee(loaded, input);
    const { known } = loaded;
    if (!known) throw new NotFound('entitlement');
    const { endsAt } = input;
    if (endsAt !== undefined && endsAt <= now && endsAt !== known.endsAt) {
      throw InvalidInput.at('endsAt', 'The end lies in the future. Leave it out to end it at once.');
    }
    const after = endsAt === undefined ? undefined : { ...known, endsAt };
    const changes = entitlementChange(grantee, known, after);
    return {
      writes: entitlementWrites(grantee, known, after, now),
      subject: grantee.subject,
      changes,
      also: grantee.also(vendor, changes),
      dependsOn: grantee.dependsOn,
      risks: [],
      result: { moduleId: grantee.module.id, accountId: input.accountId ?? null },
    };
  },
});
