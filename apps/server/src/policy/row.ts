import type { CommandName, ManagementScope, Privilege, TitledCommand, VendorPrivilege } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import type { Command } from '../model/command.js';
import { commandScopes, type ScopesOfCommand } from './commandScopes.js';

/** A privilege that is needed only under a condition. */
export interface ConditionalPrivilege<Input, Loaded> {
  readonly privilege: Privilege;
  /** What a program needs then. */
  readonly scopes: readonly ManagementScope[];
  readonly when: (input: Input, loaded: Loaded) => boolean;
}

interface Needs<Input, Loaded> {
  /** All of these are needed. */
  readonly needs?: readonly Privilege[];
  readonly also?: readonly ConditionalPrivilege<Input, Loaded>[];
  /**
   * The scopes of Countersign itself that the command makes available to anyone: through what a program is granted, its
   * secrets or its keys, or through a consent. The actor must have all of these, or the privileges for them, and must
   * have proved a second factor recently: a hijacked session must not become access that outlives it.
   */
  readonly handsOut?: (input: Input, loaded: Loaded) => readonly ManagementScope[];
  /**
   * Whether it makes a credential, which outlives the session of its requester, whatever its scopes. An admin who has a
   * second factor must prove it then.
   */
  readonly makesCredential?: (input: Input) => boolean;
  /** The query that the actor must be allowed: the command exports the data of that query. */
  readonly reads?: string;
  /**
   * Whether a second factor must have been proved recently, always or for some inputs; `once enrolled` lets a person
   * set up the first one.
   */
  readonly stepUp?: true | 'once enrolled' | ((input: Input, loaded: Loaded, actor: Actor) => boolean);
  /** What an admin must have given a proof for, and for nothing else, just now; undefined where any recent one will do. */
  readonly ownProof?: (input: Input, loaded: Loaded) => string | undefined;
}

/** Admins, and internal tools with the scopes that `commandScopes` names. */
interface AdminRule<Input, Loaded> extends Needs<Input, Loaded> {
  readonly who: 'admin';
  readonly needs: readonly Privilege[];
}

/** People, for their own affairs; machines are excluded. */
interface PersonRule<Input, Loaded> extends Needs<Input, Loaded> {
  readonly who: 'person';
}

/** The vendor's admins and tools, by a privilege of the vendor's and in the vendor's account; and the operator. */
interface VendorRule<Input, Loaded> extends Needs<Input, Loaded> {
  readonly who: 'vendor';
  readonly needs: readonly VendorPrivilege[];
  /** Any one of these, besides. */
  readonly oneOf?: readonly [VendorPrivilege, ...VendorPrivilege[]];
}

interface OperatorRule {
  readonly who: 'operator';
}

/** Countersign itself, on a schedule. */
interface ServiceRule {
  readonly who: 'service';
}

/** Only the holder of the link that the command is about. */
interface RecipientRule {
  readonly who: 'recipient';
}

type RuleOf<Input, Loaded> =
  | AdminRule<Input, Loaded>
  | PersonRule<Input, Loaded>
  | VendorRule<Input, Loaded>
  | OperatorRule
  | ServiceRule
  | RecipientRule;
/** What the table of scopes says of the command. */
interface Scopes {
  readonly scopes: ScopesOfCommand;
}

// biome-ignore lint/suspicious/noExplicitAny: stands for the rule of every command.
export type AnyRule = RuleOf<any, any> & Scopes;

/** Whether a rule is for one kind of actor, whatever is asked for. */
export const isForOne = (rule: AnyRule): rule is (OperatorRule | ServiceRule | RecipientRule) & Scopes =>
  rule.who === 'operator' || rule.who === 'service' || rule.who === 'recipient';

/**
 * Whether a command waits for a second admin, when the account requires two. A command that never waits gives the
 * reason. Where only secrets and permissions wait, the others wait always, or unless they change nothing but the fields
 * named here. A new field therefore waits until it is added to the list. What `unlessDraft` says so of does not wait for a
 * change of what is in force nowhere yet. What waits whatever is set gives its reason, too:
 * then an account waits for a second admin that does not ask for one elsewhere.
 */
export interface Approval {
  readonly waits:
    | 'always'
    | { readonly whateverIsSet: string }
    | { readonly unlessOnly: readonly string[]; readonly unlessDraft?: true }
    | { readonly never: string };
}

/** A command, its authorization, its step-up, and whether it waits for approval. */
export type Row<Name extends CommandName> = AnyRule &
  Approval & {
    // biome-ignore lint/suspicious/noExplicitAny: what a row asks of input and loaded was compared where it was made.
    readonly command: Command<Name, any, any, any, any>;
  };

/** A change request needs a title: a command without one never waits. */
type TitledApproval<Name extends CommandName> = Name extends TitledCommand
  ? Approval
  : { readonly waits: { readonly never: string } };

/** The row of a command in the table of policy/commands.ts. */
export const row = <Name extends CommandName, Input, Generated extends Json, Loaded, Result>(
  command: Command<Name, Input, Generated, Loaded, Result>,
  policy: RuleOf<Input, Loaded> & Approval & TitledApproval<Name>,
): Row<Name> => ({ ...policy, command, scopes: commandScopes[command.name] });
