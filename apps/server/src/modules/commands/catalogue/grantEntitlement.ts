import { GrantEntitlement } from '@countersign/schema';
import { Conflict, InvalidInput } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { grantedScopes } from '../../model/grantedScopes.js';
import { entitlementChange, entitlementWrites, loadEntitlement, requireGrantee } from './entitlementOf.js';

/** Says who may use a module of the catalogue, and how much of it: from the very next request on. */
export const grantEntitlement = vendorCommand({
  name: 'grantEntitlement',
  input: GrantEntitlement,
  load: (customers, input, { reads }) => loadEntitlement(customers, input, reads),

  decide({ input, account: vendor, loaded, now }) {
    const grantee = requireGrantee(loaded, input);
    const { module, name } = grantee;
    if (module.state === 'DRAFT') throw new Conflict('This module is a draft. Publish it first.');
    if (module.state === 'WITHDRAWN') throw new Conflict('This module is withdrawn. Reinstate it first.');
    const { administrator, environments, endsAt } = input;
    if (endsAt !== null && endsAt <= now && endsAt !== loaded.known?.endsAt) {
      throw InvalidInput.at('endsAt', 'The end lies in the future.');
    }
    const after = { administrator, environments, endsAt };
    const changes = entitlementChange(grantee, loaded.known, after);
    const scopes = grantedScopes(module, { administrator, scopes: null }).length;
    return {
      writes: entitlementWrites(grantee, loaded.known, after, now),
      subject: grantee.subject,
      changes,
      also: grantee.also(vendor, changes),
      dependsOn: grantee.dependsOn,
      risks: [
        {
          code: 'entitlement',
          message: `${name} could grant its clients ${module.name} with ${scopes === 1 ? 'one scope' : `${scopes} scopes`}.`,
        },
      ],
      result: { moduleId: module.id, accountId: input.accountId ?? null },
    };
  },
});
