import type { CommandName } from '@countersign/schema';
import type { Row } from './row.js';
import { accessTypes } from './rows/accessTypes.js';
import { accounts } from './rows/accounts.js';
import { admins } from './rows/admins.js';
import { auth } from './rows/auth.js';
import { changes } from './rows/changes.js';
import { clients } from './rows/clients.js';
import { consents } from './rows/consents.js';
import { exports } from './rows/exports.js';
import { modules } from './rows/modules.js';
import { sso } from './rows/sso.js';

/** A row for every name of a command, each under its own. */
export type Commands = { readonly [N in CommandName]: Row<N> };

/**
 * Every change there is, who may ask for it, and whether it waits: the one table. Total by type: a command without a row
 * does not compile, and what no row allows is refused. The matrix that follows from it is a reviewed snapshot
 * (commands.matrix.txt).
 */
export const commands: Commands = {
  ...accounts,
  ...sso,
  ...auth,
  ...admins,
  ...clients,
  ...exports,
  ...modules,
  ...accessTypes,
  ...consents,
  ...changes,
};
