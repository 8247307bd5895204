import type { z } from 'zod';
import type { Account } from '../accounts/model/account.js';
import type { FieldChange, Owner, Subject } from '../audit/model/entry.js';
import type { Dependency } from '../changes/model/changeRequest.js';
import type { Risk } from '../changes/model/risk.js';
import type { Actor } from '../kernel/actor.js';
import type { Json } from '../kernel/json.js';
import type { NewSecret } from '../kernel/newSecret.js';
import type { Seal } from '../kernel/seal.js';
import type { Reach } from '../modules/model/reach.js';
import type { Guard, Write } from './plan.js';
import type { AccountReads } from './reads.js';

/**
 * What a command draws by chance, once, when it is asked for: ids and secrets. Deciding again later, on fresh state, then
 * comes to the same ids. Only `kept` may be stored; `told` goes to the one who asked, and nowhere else.
 */
export interface Prepared<Kept extends Json> {
  readonly kept: Kept;
  readonly secret?: NewSecret;
}

/** What a command may use while it draws. */
export interface PrepareContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly account: Account;
  readonly reads: AccountReads;
  /** Closes over what may be kept only sealed. */
  readonly seal: Seal;
}

/** What a command may need besides its input to know what to read. */
export interface LoadContext<Kept> {
  /** Read before anything that `load` reads: whoever holds its version holds what was true from then on. */
  readonly account: Account;
  readonly kept: Kept;
  readonly registry: Registry;
}

/** Everything that a decision may depend on; there is no clock, no chance and no database in it. */
export interface DecisionContext<Input, Kept, Loaded> {
  readonly input: Input;
  /** The account that is acted in. */
  readonly account: Account;
  readonly kept: Kept;
  readonly loaded: Loaded;
  readonly actor: Actor;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a command comes to: the plan's content, and what is answered once it is committed. */
export interface Decision<Result> {
  readonly expects?: readonly Guard[];
  /**
   * It is committed only while the account is as it was decided by. What may wait for approval always is so; a command that
   * never waits says it where it would break what an account was promised by its settings. Elsewhere it is left out:
   * stopping a client does not wait for whoever changes a policy in the same moment.
   */
  readonly holdsAccount?: true;
  readonly writes: readonly Write[];
  readonly subject: Subject;
  /** Without any nothing is written, unless it acts. */
  readonly changes: readonly FieldChange[];
  /** It does what no field tells: ends a session, counts a word, sends a link again. */
  readonly acts?: true;
  /** Whose address the changes are about, where they are about the owner of a client. */
  readonly owner?: Owner | undefined;
  /** What it does to each of several things, where `subject` is what they belong to: each is an audit entry of its own. */
  readonly each?: readonly Pick<Decision<unknown>, 'subject' | 'changes' | 'owner'>[];
  /** Every permission that grows by it. One that says nothing of them is told as not explained. */
  readonly risks?: readonly Risk[];
  readonly result: Result;
  /** Where it is felt; left out, in every environment. */
  readonly reach?: Reach;
  /** What a reviewer's judgment depends on besides the roots that the writes update. */
  readonly dependsOn?: readonly Dependency[];
  /** The mailboxes to which a link is mailed once it is committed. */
  readonly invites?: readonly string[];
  /** The change request that it is about. */
  readonly changeRequestId?: string;
  /** Other commands that take effect with this one, each in the name of the one who asked for it. */
  readonly applies?: readonly {
    readonly action: string;
    readonly actor: Actor;
    readonly decision: Decision<unknown>;
  }[];
}

/** Whether it is so already, all that was asked for. */
export const changesNothing = ({ changes, acts }: Decision<unknown>): boolean => changes.length === 0 && !acts;

/** Every command and what stands between it and an actor, for the commands that are about other commands. */
export interface Registry {
  find(name: string): AnyCommand | undefined;
  obstacle(name: string, actor: Actor, input: unknown, loaded: unknown): string | undefined;
  /** Whether an actor must have proved a moment ago that it is them. */
  requiresStepUp(name: string, actor: Actor, input: unknown, loaded: unknown): boolean;
}

/**
 * A change that can be asked for. `load` reads what the decision needs; `decide` is pure, refuses by throwing a
 * {@link Refusal}, and never says who may do it: that stands in policy/commands.ts, for every command in one table.
 */
export interface Command<Name extends string, Input, Kept extends Json, Loaded, Result> {
  readonly name: Name;
  readonly input: z.ZodType<Input>;
  prepare(input: Input, context: PrepareContext): Prepared<Kept> | Promise<Prepared<Kept>>;
  /** The account that it makes; left out, it is asked for in one that is there. */
  opens?(input: Input, now: number): Account;
  load(reads: AccountReads, input: Input, context: LoadContext<Kept>): Promise<Loaded>;
  decide(context: DecisionContext<Input, Kept, Loaded>): Decision<Result>;
}

// biome-ignore lint/suspicious/noExplicitAny: stands for every command, whatever its types.
export type AnyCommand = Command<string, any, any, any, any>;
export type InputOf<C> = C extends Command<string, infer Input, infer _K, infer _L, infer _R> ? Input : never;

type CommandDefinition<Name extends string, Input, Kept extends Json, Loaded, Result> = Omit<
  Command<Name, Input, Kept, Loaded, Result>,
  'prepare' | 'load'
> &
  Partial<Pick<Command<Name, Input, Kept, Loaded, Result>, 'prepare' | 'load'>>;

/**
 * Defines a command; one that draws nothing leaves `prepare` out, one that reads nothing `load`.
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
export const command = <Name extends string, Input, Result, Loaded = null, Kept extends Json = null>(
  definition: CommandDefinition<Name, Input, Kept, Loaded, Result>,
): Command<Name, Input, Kept, Loaded, Result> => ({
  prepare: () => ({ kept: null as Kept }),
  load: async () => null as Loaded,
  ...definition,
});
