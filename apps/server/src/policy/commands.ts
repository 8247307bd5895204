import type { CommandName } from '@countersign/schema';
import type { Row } from './row.js';
import { accessTypes } from './rows/accessTypes.js';
import { accounts } from './rows/accounts.js';
import { admins } from './rows/admins.js';
import { auth } from './rows/auth.js';
import { catalogue } from './rows/catalogue.js';
import { changes } from './rows/changes.js';
import { clients } from './rows/clients.js';
import { consents } from './rows/consents.js';
import { customers } from './rows/customers.js';
import { exports } from './rows/exports.js';
import { factorResets } from './rows/factorResets.js';
import { modules } from './rows/modules.js';
import { sso } from './rows/sso.js';
import { supportAccess } from './rows/supportAccess.js';
import { webhooks } from './rows/webhooks.js';

/** One row for each command, under its name. */
export type Commands = { readonly [N in CommandName]: Row<N> };

/**
 * The single table of every command, its authorization, and whether it waits for approval. Total by type: a command
 * without a row does not compile; a command that no row allows is refused. The resulting matrix is a reviewed snapshot
 * (commands.matrix.txt).
 */
export const commands: Commands = {
  ...accounts,
  ...customers,
  ...supportAccess,
  ...factorResets,
  ...sso,
  ...auth,
  ...admins,
  ...clients,
  ...exports,
  ...modules,
  ...catalogue,
  ...accessTypes,
  ...consents,
  ...webhooks,
  ...changes,
};
