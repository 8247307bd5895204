import type { CommandName, Privilege, TitledCommand } from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import type { Command } from '../model/command.js';

/** A privilege that is needed only sometimes, and when. */
export interface ConditionalPrivilege<Input, Loaded> {
  readonly privilege: Privilege;
  readonly when: (input: Input, loaded: Loaded) => boolean;
}

interface Needs<Input, Loaded> {
  /** All of these are needed. */
  readonly needs?: readonly Privilege[];
  readonly also?: readonly ConditionalPrivilege<Input, Loaded>[];
  /**
   * The privileges in Countersign itself that come within somebody's reach by it, of whoever: by a program's scopes, its
   * secrets or its keys, or by a consent. Nobody hands out what they lack, and nobody hands out anything without a fresh
   * proof: a session that was taken over must not become access that outlives it.
   */
  readonly handsOut?: (input: Input, loaded: Loaded) => readonly Privilege[];
  /**
   * Whether it makes a credential, which outlives the session that asked for it, whatever it is good for. Whoever has a
   * second factor proves it then.
   */
  readonly makesCredential?: (input: Input) => boolean;
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
// biome-ignore lint/suspicious/noExplicitAny: stands for the rule of every command.
export type AnyRule = RuleOf<any, any>;

/**
 * Whether a command waits for a second admin, when the account wants two. One that never waits says why. Of the others,
 * where only secrets and permissions wait: always, or unless it changes nothing but these fields. A field that comes later
 * waits until somebody has thought about it.
 */
export interface Approval {
  readonly waits: 'always' | { readonly unlessOnly: readonly string[] } | { readonly never: string };
}

/** A command, who may ask for it and with what proof, and whether it waits. */
export type Row<Name extends CommandName> = AnyRule &
  Approval & {
    // biome-ignore lint/suspicious/noExplicitAny: what a row asks of input and loaded was compared where it was made.
    readonly command: Command<Name, any, any, any, any>;
  };

/** A request has to say what it asks: a command without a title never waits. */
type TitledApproval<Name extends CommandName> = Name extends TitledCommand
  ? Approval
  : { readonly waits: { readonly never: string } };

/** The row of a command in the table of policy/commands.ts. */
export const row = <Name extends CommandName, Input, Kept extends Json, Loaded, Result>(
  command: Command<Name, Input, Kept, Loaded, Result>,
  policy: RuleOf<Input, Loaded> & Approval & TitledApproval<Name>,
): Row<Name> => ({ ...policy, command });
