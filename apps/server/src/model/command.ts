import type { z } from 'zod';
import type { Account } from '../accounts/model/account.js';
import type { Seat } from '../admins/model/admin.js';
import type { FieldChange, Owner, Subject } from '../audit/model/entry.js';
import type { Dependency } from '../changes/model/dependency.js';
import type { Risk } from '../changes/model/risk.js';
import type { CustomerReads } from '../customers/model/reads.js';
import type { Actor } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import type { NewSecret } from '../kernel/newSecret.js';
import type { Seal } from '../kernel/seal.js';
import type { Reach } from '../modules/model/reach.js';
import type { OperatorBounds } from './bounds.js';
import type { Guard, Write } from './plan.js';
import type { AccountReads } from './reads.js';
import type { VendorAccount } from './vendorAccount.js';

/**
 * The random values of a command, ids and secrets, drawn once when it is asked for: deciding again later, on fresh
 * state, yields the same ids. Only `generated` may be stored; `secret` goes to the requester alone.
 */
export interface Prepared<Generated extends Json> {
  readonly generated: Generated;
  readonly secret?: NewSecret;
}

/** The inputs of `prepare`. */
export interface PrepareContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly account: Account;
  readonly reads: AccountReads;
  /** Seals the values that may be stored only sealed. */
  readonly seal: Seal;
}

/** The inputs of `load` besides the command's own. */
export interface LoadContext<Generated> {
  /** Read before everything that `load` reads: a guard on its version covers the account from that moment on. */
  readonly account: Account;
  readonly bounds: OperatorBounds;
  readonly generated: Generated;
  readonly registry: Registry;
  /** The second door of the store, which opens to the vendor's account: see `vendorCommand`. */
  acrossAccounts(vendor: VendorAccount): CustomerReads;
}

/** Everything that a decision may depend on: no clock, no randomness and no database. */
export interface DecisionContext<Input, Generated, Loaded> {
  readonly input: Input;
  /** The account in which the command acts. */
  readonly account: Account;
  readonly bounds: OperatorBounds;
  readonly generated: Generated;
  readonly loaded: Loaded;
  readonly actor: Actor;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The outcome of `decide`: the plan's content, and the result that is returned after the commit. */
export interface Decision<Result> {
  readonly expects?: readonly Guard[];
  /**
   * Guards the account in the version that the decision was based on. Commands that may wait for approval always guard
   * it; a command that never waits sets this where it could break a setting of the account. Elsewhere it is left out,
   * so that disabling a client does not contend with a simultaneous change of a policy.
   */
  readonly guardsAccount?: true;
  readonly writes: readonly Write[];
  readonly subject: Subject;
  /** Without changes nothing is written, unless `hasEffect` is set. */
  readonly changes: readonly FieldChange[];
  /** The command has an effect that no field shows: it ends a session, counts a vote, sends a link again. */
  readonly hasEffect?: true;
  /** What it changes is in force nowhere yet; see `Approval`. */
  readonly isDraft?: true;
  /** The owner whose address the changes are about, where they are about the owner of a client. */
  readonly owner?: Owner | undefined;
  /** The change that a request asks for: the audit tells it, whatever becomes of the request. */
  readonly asked?: Pick<Decision<unknown>, 'changes' | 'owner'> | undefined;
  /** The changes of each of several subjects, where `subject` is their parent: each is an audit entry of its own. */
  readonly each?: readonly Pick<Decision<unknown>, 'subject' | 'changes' | 'owner'>[];
  /** The seats of the same person in other accounts, and what the audit there says of it, in the name of that seat. */
  readonly elsewhere?: readonly { readonly seat: Seat; readonly changes: readonly FieldChange[] }[];
  /** What accounts besides learn of it, where the vendor acts on them: in the name of the actor, each in its own audit. */
  readonly also?: readonly (Pick<Decision<unknown>, 'subject' | 'changes' | 'owner' | 'each'> & {
    readonly accountId: string;
    /** The account of the actor, by name; null where it must not be told, nor who did it. */
    readonly of: string | null;
  })[];
  /** Every permission that the change extends. Left out, the change is shown with the risk `unexplained`. */
  readonly risks?: readonly Risk[];
  readonly result: Result;
  /** The environments that it affects; left out, every one. */
  readonly reach?: Reach;
  /**
   * The dependencies of a review: what else it rests on, and the fields that it rests on of a root that the writes
   * update. A root that is left out is rested on as a whole.
   */
  readonly dependsOn?: readonly Dependency[];
  /** The mailboxes to which a link is mailed once it is committed. */
  readonly invites?: readonly string[];
  /** The change request that it is about. */
  readonly changeRequestId?: string;
  /** Other commands that take effect with this one, each in the name of its requester. */
  readonly applies?: readonly {
    readonly action: string;
    readonly actor: Actor;
    readonly decision: Decision<unknown>;
  }[];
}

/** Whether the decision has no effect, because the requested state is the present one. */
export const changesNothing = ({ changes, hasEffect }: Decision<unknown>): boolean =>
  changes.length === 0 && !hasEffect;

/** What is asked for, on which state, and in which account. */
export interface Asked {
  readonly input: unknown;
  readonly loaded: unknown;
  readonly account: Pick<Account, 'kind'>;
}

/** Every command and its authorization rules, for the commands that act on other commands. */
export interface Registry {
  find(name: string): AnyCommand | undefined;
  obstacle(name: string, actor: Actor, asked: Asked): string | undefined;
  /** The reason why an admin may not decide on a request for it. */
  reviewObstacle(name: string, actor: Actor, asked: Asked): string | undefined;
  /** Whether the actor must have proved a second factor recently. */
  requiresStepUp(name: string, actor: Actor, input: unknown, loaded: unknown): boolean;
}

/**
 * A change that can be asked for. `load` reads the state that the decision needs; `decide` is pure, refuses by throwing
 * a {@link Refusal}, and never authorizes: policy/commands.ts has the authorization of every command in one table.
 */
export interface Command<Name extends string, Input, Generated extends Json, Loaded, Result> {
  readonly name: Name;
  readonly input: z.ZodType<Input>;
  prepare(input: Input, context: PrepareContext): Prepared<Generated> | Promise<Prepared<Generated>>;
  /** The account that it creates; left out, the command acts in an existing account. */
  opens?(input: Input, now: number): Account;
  load(reads: AccountReads, input: Input, context: LoadContext<Generated>): Promise<Loaded>;
  /** Awaited where it is about so much that others are looked after in between. */
  decide(context: DecisionContext<Input, Generated, Loaded>): Decision<Result> | Promise<Decision<Result>>;
}

/** A command that is decided at once. */
export interface PromptCommand<Name extends string, Input, Generated extends Json, Loaded, Result>
  extends Command<Name, Input, Generated, Loaded, Result> {
  decide(context: DecisionContext<Input, Generated, Loaded>): Decision<Result>;
}

// biome-ignore lint/suspicious/noExplicitAny: stands for every command, whatever its types.
export type AnyCommand = Command<string, any, any, any, any>;
export type InputOf<C> = C extends Command<string, infer Input, infer _K, infer _L, infer _R> ? Input : never;

type Definition<Defined extends AnyCommand> = Omit<Defined, 'prepare' | 'load'> &
  Partial<Pick<Defined, 'prepare' | 'load'>>;

export type PatientDefinition<Name extends string, Input, Generated extends Json, Loaded, Result> = Definition<
  Command<Name, Input, Generated, Loaded, Result>
>;
export type CommandDefinition<Name extends string, Input, Generated extends Json, Loaded, Result> = Definition<
  PromptCommand<Name, Input, Generated, Loaded, Result>
>;

/**
 * Defines a command; one that draws no random values leaves `prepare` out, one that reads nothing `load`.
 * @example
 * export const disableClient = command({
 *   name: 'disableClient',
 *   input: DisableClient,
 *   load: (reads, { id }) => loadClient(reads, id),
 *   decide({ loaded, now }) {
 *     const client = requireClient(loaded.client);
 *     return {
 *       writes: [{ update: 'clients', id: client.id, version: client.version, set: { enabled: false, updatedAt: now } }],
 *       subject: clientSubject(client),
 *       changes: [{ field: 'enabled', before: client.enabled, after: false }],
 *       result: { clientId: client.id },
 *     };
 *   },
 * });
 */
export const command = <Name extends string, Input, Result, Loaded = null, Generated extends Json = null>(
  definition: CommandDefinition<Name, Input, Generated, Loaded, Result>,
): PromptCommand<Name, Input, Generated, Loaded, Result> => ({ ...patientCommand(definition), ...definition });

/** Defines a command that may be about a thousand things, so that others are looked after while it is decided. */
export const patientCommand = <Name extends string, Input, Result, Loaded = null, Generated extends Json = null>(
  definition: PatientDefinition<Name, Input, Generated, Loaded, Result>,
): Command<Name, Input, Generated, Loaded, Result> => ({
  prepare: () => ({ generated: null as Generated }),
  load: async () => null as Loaded,
  ...definition,
});
