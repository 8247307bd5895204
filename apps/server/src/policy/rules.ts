import type { Privilege } from '@countersign/schema';
import { assignsModules, changesModules } from '../clients/assignsModules.js';
import type { InputOf, LoadedOf } from '../kernel/command.js';
import type { CommandName, Commands } from './commands.js';

export type { CommandName } from './commands.js';

/** A privilege that is needed only sometimes, and when. */
interface Also<Input, Loaded> {
  readonly privilege: Privilege;
  readonly when: (input: Input, loaded: Loaded) => boolean;
}

interface AdminRule<Input, Loaded> {
  readonly who: 'admin';
  /** All of these are needed. */
  readonly needs: readonly Privilege[];
  readonly also?: readonly Also<Input, Loaded>[];
}

interface OperatorRule {
  readonly who: 'operator';
}

export type Rule<N extends CommandName> = AdminRule<InputOf<Commands[N]>, LoadedOf<Commands[N]>> | OperatorRule;
// biome-ignore lint/suspicious/noExplicitAny: stands for the rule of every command.
export type AnyRule = AdminRule<any, any> | OperatorRule;

/**
 * Who may do what: the one table. Total by type: a command without a row does not compile, and what no row allows is
 * refused. The matrix that follows from it is a reviewed snapshot (rules.test.ts).
 */
export const rules: { readonly [N in CommandName]: Rule<N> } = {
  createAccount: { who: 'operator' },
  updateAccountSettings: { who: 'admin', needs: ['ADMINISTER_ACCOUNT'] },

  // Everyone who belongs to an account may come in and leave.
  signIn: { who: 'admin', needs: [] },
  signOut: { who: 'admin', needs: [] },

  createClient: {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: [{ privilege: 'MANAGE_MODULES', when: assignsModules }],
  },
  updateClient: {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: [{ privilege: 'MANAGE_MODULES', when: changesModules }],
  },
  enableClient: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  disableClient: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  rotateClientSecret: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  deleteClient: { who: 'admin', needs: ['MANAGE_CLIENTS'] },

  createModule: { who: 'admin', needs: ['MANAGE_MODULES'] },
  updateModule: { who: 'admin', needs: ['MANAGE_MODULES'] },
  deleteModule: { who: 'admin', needs: ['MANAGE_MODULES'] },
  createAccessType: { who: 'admin', needs: ['MANAGE_MODULES'] },
  updateAccessType: { who: 'admin', needs: ['MANAGE_MODULES'] },
  deleteAccessType: { who: 'admin', needs: ['MANAGE_MODULES'] },

  // Whoever decides on a request needs what the change itself needs: changes/approveChangeRequest.ts asks this table.
  approveChangeRequest: { who: 'admin', needs: [] },
  rejectChangeRequest: { who: 'admin', needs: [] },
  withdrawChangeRequest: { who: 'admin', needs: [] },
  rebaseChangeRequest: { who: 'admin', needs: [] },
};
