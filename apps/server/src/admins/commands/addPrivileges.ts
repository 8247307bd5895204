import { z } from 'zod';
import { diff } from '../../audit/model/diff.js';
import { allPages } from '../../export/pages.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describeModule, moduleSubject } from '../../modules/model/describe.js';
import { missingPrivileges, privilegesOf, withManagementScopes } from '../../modules/model/management.js';
import type { Admin } from '../model/admin.js';
import { adminSubject, describeAdmin } from '../model/describe.js';

/**
 * Brings the privileges that came with a newer version into an account that is older. Nobody grants what they lack, so that
 * somebody has to begin: whoever held every privilege that there was holds the new ones as well. Which there were, the
 * scopes of the account's built-in module tell; they come to be today's in the same commit, so that it is done once, and
 * what is taken from somebody afterwards stays taken.
 */
export const addPrivileges = command({
  name: 'addPrivileges',
  input: z.object({}),

  async load(reads) {
    const module = (await reads.modules.all()).find(({ builtIn }) => builtIn);
    const admins: Admin[] = [];
    const pages = allPages(reads.admins.page, ({ email, id }) => ({ value: email, id }));
    for await (const page of pages) admins.push(...page);
    return { module, admins };
  },

  decide({ loaded: { module, admins } }) {
    const added = module ? missingPrivileges(module) : [];
    if (!module || added.length === 0) throw new Conflict('The account has every privilege.');
    const before = privilegesOf(module.scopes.map(({ name }) => name));
    const changed = withManagementScopes(module);
    const grown = admins
      .filter(({ privileges }) => before.every((privilege) => privileges.includes(privilege)))
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
