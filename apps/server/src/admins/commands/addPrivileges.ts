import { z } from 'zod';
import { diff } from '../../audit/model/diff.js';
import { allPages } from '../../export/pages.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describeModule, moduleSubject } from '../../modules/model/describe.js';
import {
  missingPrivileges,
  missingScopes,
  privilegesBefore,
  withManagementScopes,
} from '../../modules/model/management.js';
import type { Admin } from '../model/admin.js';
import { adminSubject, describeAdmin } from '../model/describe.js';

/**
 * Adds the privileges of a newer version to an existing account. No admin grants a privilege they lack, so that the new
 * ones need first holders: the admins who held every previous privilege. The scopes of the account's built-in module
 * record the previous privileges; the same commit brings them up to date, so that this is done once and a privilege
 * that is revoked later stays revoked.
 */
export const addPrivileges = command({
  name: 'addPrivileges',
  input: z.object({}),

  async load(reads) {
    const module = (await reads.modules.all()).find((one) => one.builtIn && missingScopes(one).length > 0);
    const admins: Admin[] = [];
    const pages = allPages(reads.admins.page, ({ email, id }) => ({ value: email, id }));
    for await (const page of pages) admins.push(...page);
    return { module, admins };
  },

  decide({ loaded: { module, admins } }) {
    if (!module) throw new Conflict('The account has every privilege.');
    const added = missingPrivileges(module);
    const before = privilegesBefore(module);
    const changed = withManagementScopes(module);
    const grown = admins
      .filter(({ privileges }) => added.length > 0 && before.every((privilege) => privileges.includes(privilege)))
      .map((admin) => ({ admin, privileges: [...new Set([...admin.privileges, ...added])] }));
    const { id, version } = module;
    const { scopes, standardScopes, administratorScopes } = changed;
    return {
      writes: [
        { update: 'modules', id, version, set: { scopes, standardScopes, administratorScopes } },
        ...grown.map(({ admin, privileges }) => ({
          update: 'admins' as const,
          id: admin.id,
          version: admin.version,
          set: { privileges },
        })),
      ],
      subject: moduleSubject(module),
      changes: diff(describeModule(module), describeModule(changed)),
      each: grown.map(({ admin, privileges }) => ({
        subject: adminSubject(admin),
        changes: diff(describeAdmin(admin), describeAdmin({ ...admin, privileges })),
      })),
      result: null,
    };
  },
});
