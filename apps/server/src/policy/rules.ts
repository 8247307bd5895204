import { type Privilege, privileges } from '@countersign/schema';
import { needsConfirmation } from '../changes/model/changeRequest.js';
import { assignsModules, changesModules } from '../clients/model/assignsModules.js';
import {
  changesKeys,
  clientPrivileges,
  privilegesOnCreate,
  privilegesOnUpdate,
} from '../clients/model/clientPrivileges.js';
import type { Actor } from '../kernel/actor.js';
import type { InputOf, LoadedOf } from '../model/command.js';
import type { CommandName, Commands } from './commands.js';

export type { CommandName } from './commands.js';

/** A privilege that is needed only sometimes, and when. */
interface ConditionalPrivilege<Input, Loaded> {
  readonly privilege: Privilege;
  readonly when: (input: Input, loaded: Loaded) => boolean;
}

interface Needs<Input, Loaded> {
  /** All of these are needed. */
  readonly needs?: readonly Privilege[];
  readonly also?: readonly ConditionalPrivilege<Input, Loaded>[];
  /** The query that one must be allowed: it takes out what that shows. */
  readonly reads?: string;
  /**
   * Whether a second factor must have been proved a moment ago, always or for some inputs; `once enrolled` lets the first
   * one be set up.
   */
  readonly stepUp?: true | 'once enrolled' | ((input: Input, loaded: Loaded, actor: Actor) => boolean);
}

/** Admins, and internal tools with the scopes that mirror the privileges. */
interface AdminRule<Input, Loaded> extends Needs<Input, Loaded> {
  readonly who: 'admin';
  readonly needs: readonly Privilege[];
}

/** People about themselves; a machine is nobody. */
interface PersonRule<Input, Loaded> extends Needs<Input, Loaded> {
  readonly who: 'person';
}

interface OperatorRule {
  readonly who: 'operator';
}

/** Whoever holds the link that it is about, and nobody else. */
interface RecipientRule {
  readonly who: 'recipient';
}

type RuleOf<Input, Loaded> = AdminRule<Input, Loaded> | PersonRule<Input, Loaded> | OperatorRule | RecipientRule;

export type Rule<N extends CommandName> = RuleOf<InputOf<Commands[N]>, LoadedOf<Commands[N]>>;
// biome-ignore lint/suspicious/noExplicitAny: stands for the rule of every command.
export type AnyRule = RuleOf<any, any>;

/** What the admin holds to whom something is done. */
const privilegesOfAdmin = (_input: unknown, { admin }: { admin: { privileges: readonly Privilege[] } | undefined }) =>
  admin?.privileges ?? [];

/** Each privilege is needed when it is among those that the change touches: nobody hands out what they lack. */
const eachPrivilege = <Input, Loaded>(touched: (input: Input, loaded: Loaded) => readonly Privilege[]) =>
  privileges.map(
    (privilege): ConditionalPrivilege<Input, Loaded> => ({
      privilege,
      when: (input, loaded) => touched(input, loaded).includes(privilege),
    }),
  );

/**
 * Who may do what: the one table. Total by type: a command without a row does not compile, and what no row allows is
 * refused. The matrix that follows from it is a reviewed snapshot (rules.test.ts).
 */
export const rules: { readonly [N in CommandName]: Rule<N> } = {
  createAccount: { who: 'operator' },
  createDemo: { who: 'operator' },
  reseal: { who: 'operator' },
  updateAccountSettings: { who: 'admin', needs: ['ADMINISTER_ACCOUNT'], stepUp: true },

  // Whoever says who vouches for people could come in as any of them: they must be able to do everything anyway.
  setIdentityProvider: { who: 'admin', needs: privileges, stepUp: true },
  removeIdentityProvider: { who: 'admin', needs: privileges, stepUp: true },
  linkIdentity: { who: 'person' },

  // Everyone who belongs to an account comes in and leaves, and looks after what they prove themselves with.
  signIn: { who: 'person' },
  signOut: { who: 'person' },
  switchAccount: { who: 'person' },
  revokeSession: { who: 'person' },
  acceptInvitation: { who: 'person' },
  setPassword: { who: 'person' },
  addAuthenticator: { who: 'person', stepUp: 'once enrolled' },
  addPasskey: { who: 'person', stepUp: 'once enrolled' },
  removeAuthenticator: { who: 'person', stepUp: true },
  removePasskey: { who: 'person', stepUp: true },
  renewBackupCodes: { who: 'person', stepUp: true },

  // Nobody gives, takes or returns what they do not hold themselves.
  inviteAdmin: {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege((input) => input.privileges),
    stepUp: true,
  },
  updateAdmin: {
    who: 'admin',
    needs: ['MANAGE_USERS'],
    also: eachPrivilege((input, { admin }) => [...input.privileges, ...(admin?.privileges ?? [])]),
    stepUp: true,
  },
  enableAdmin: { who: 'admin', needs: ['MANAGE_USERS'], also: eachPrivilege(privilegesOfAdmin), stepUp: true },
  disableAdmin: { who: 'admin', needs: ['MANAGE_USERS'], also: eachPrivilege(privilegesOfAdmin) },
  removeAdmin: { who: 'admin', needs: ['MANAGE_USERS'], also: eachPrivilege(privilegesOfAdmin), stepUp: true },
  resendInvitation: { who: 'admin', needs: ['MANAGE_USERS'], also: eachPrivilege(privilegesOfAdmin), stepUp: true },
  revokeInvitation: { who: 'admin', needs: ['MANAGE_USERS'], also: eachPrivilege(privilegesOfAdmin) },

  createClient: {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: [{ privilege: 'MANAGE_MODULES', when: assignsModules }, ...eachPrivilege(privilegesOnCreate)],
  },
  updateClient: {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: [{ privilege: 'MANAGE_MODULES', when: changesModules }, ...eachPrivilege(privilegesOnUpdate)],
    // A key gets tokens as a secret does.
    stepUp: (input, { client }) => changesKeys(input, client),
  },
  enableClient: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  disableClient: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  enableClients: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  disableClients: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  // A client may be allowed something in Countersign itself; nobody comes by its secret who may not do as much.
  addClientSecret: { who: 'admin', needs: ['MANAGE_CLIENTS'], also: eachPrivilege(clientPrivileges), stepUp: true },
  rotateClientSecret: { who: 'admin', needs: ['MANAGE_CLIENTS'], also: eachPrivilege(clientPrivileges), stepUp: true },
  revokeClientSecret: { who: 'admin', needs: ['MANAGE_CLIENTS'], stepUp: true },
  revealClientSecret: { who: 'admin', needs: ['MANAGE_CLIENTS'], also: eachPrivilege(clientPrivileges), stepUp: true },
  createSecretShareLink: {
    who: 'admin',
    needs: ['MANAGE_CLIENTS'],
    also: eachPrivilege(clientPrivileges),
    stepUp: true,
  },
  revokeSecretShareLink: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  openSecretShareLink: { who: 'recipient' },
  warnOfExpiry: { who: 'operator' },
  revokeClientTokens: { who: 'admin', needs: ['MANAGE_CLIENTS'] },
  deleteClient: { who: 'admin', needs: ['MANAGE_CLIENTS'] },

  exportClients: { who: 'admin', needs: [], reads: 'clients' },
  exportAudit: { who: 'admin', needs: [], reads: 'auditEntries' },

  createModule: { who: 'admin', needs: ['MANAGE_MODULES'] },
  updateModule: { who: 'admin', needs: ['MANAGE_MODULES'] },
  deleteModule: { who: 'admin', needs: ['MANAGE_MODULES'] },
  createAccessType: { who: 'admin', needs: ['MANAGE_MODULES'] },
  updateAccessType: { who: 'admin', needs: ['MANAGE_MODULES'] },
  deleteAccessType: { who: 'admin', needs: ['MANAGE_MODULES'] },

  // What applications may do in one's own name.
  grantConsent: { who: 'person' },
  revokeConsent: { who: 'person' },

  // Whoever decides on a request needs what the change itself needs: changes/commands/approveChangeRequest.ts asks this table.
  approveChangeRequest: { who: 'person', stepUp: true },
  confirmChangeRequest: { who: 'person', stepUp: true },
  rejectChangeRequest: { who: 'person' },
  withdrawChangeRequest: { who: 'admin', needs: [] },
  // Asking again is asking. In a session of one's own it makes one's own what a program asked, which confirming would.
  resubmitChangeRequest: {
    who: 'admin',
    needs: [],
    stepUp: (_, { request, pending }, actor) =>
      pending.requiresStepUp(actor) || (needsConfirmation(request) && actor.kind === 'admin'),
  },
  expireChangeRequest: { who: 'operator' },
};
