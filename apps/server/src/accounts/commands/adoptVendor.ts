import { allPrivileges, privileges as ofAccounts } from '@countersign/schema';
import { z } from 'zod';
import { adminSubject, describeAdmin } from '../../admins/model/describe.js';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { vendorModule } from '../../modules/model/management.js';
import { accountSubject } from '../model/describe.js';

/**
 * Makes an account the vendor's: of a company whose own account was there first. Its administrators, who hold every
 * privilege there, hold the vendor's from then on; its tools get none of them.
 */
export const adoptVendor = command({
  name: 'adoptVendor',
  input: z.object({}),
  prepare: () => ({ generated: { moduleId: newId('mod') } }),
  load: async (reads) => ({ modules: await reads.modules.all(), active: await reads.admins.active() }),

  decide({ account, generated, loaded: { modules, active }, now }) {
    if (account.kind === 'VENDOR') throw new Conflict('This is the vendor’s account already.');
    const module = vendorModule({ id: generated.moduleId, accountId: account.id, createdAt: now });
    const clash = modules.find(
      ({ key, scopes }) =>
        key === module.key || scopes.some(({ name }) => module.scopes.some((scope) => scope.name === name)),
    );
    if (clash) throw new Conflict(`The module ${clash.name} has a key or a scope of the vendor’s. Change it first.`);
    const grown = active
      .filter(({ privileges }) => ofAccounts.every((privilege) => privileges.includes(privilege)))
      .map((admin) => ({ admin, privileges: [...allPrivileges] }));
    return {
      writes: [
        { update: 'accounts', id: account.id, version: account.version, set: { kind: 'VENDOR' } },
        // The vendor says nothing of itself: it cannot be suspended.
        { remove: 'customers', key: { id: account.id } },
        { insert: 'catalogues', row: { id: account.id, version: 1, ownModules: null } },
        { insert: 'modules', row: module },
        ...grown.map(({ admin: { id, version }, privileges }) => ({
          update: 'admins' as const,
          id,
          version,
          set: { privileges },
        })),
      ],
      subject: accountSubject(account),
      changes: [{ field: 'kind', before: account.kind, after: 'VENDOR' }],
      each: grown.map(({ admin, privileges }) => ({
        subject: adminSubject(admin),
        changes: diff(describeAdmin(admin), describeAdmin({ ...admin, privileges })),
      })),
      result: { accountId: account.id, administrators: grown.length },
    };
  },
});
