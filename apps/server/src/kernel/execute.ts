import type { AuditDraft, FieldChange } from '../audit/entry.js';
import { authorize } from '../policy/authorize.js';
import type { CommandName } from '../policy/rules.js';
import type { Store } from '../store/store.js';
import type { Actor } from './actor.js';
import type { Command, Decision } from './command.js';
import type { Json } from './json.js';
import { newId } from './newId.js';
import type { NewSecret } from './newSecret.js';
import { parse } from './parse.js';
import { type Plan, StalePlan } from './plan.js';
import { Conflict } from './refusal.js';
import type { Seal } from './seal.js';

/** Who asks, from where, and with what at hand. */
export interface Context {
  readonly store: Store;
  readonly seal: Seal;
  readonly actor: Actor;
  /** The account that is acted in. */
  readonly accountId: string;
  /** The address that the request came from; '' for the operator's own machine. */
  readonly address: string;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface Options {
  /** Go all the way but for the commit, and tell what would change. */
  readonly dryRun?: boolean;
}

/** What became of a command. */
export type Answer<Result> =
  | {
      readonly outcome: 'APPLIED';
      readonly changes: readonly FieldChange[];
      readonly result: Result;
      readonly secret: NewSecret | undefined;
    }
  | { readonly outcome: 'PREVIEWED'; readonly changes: readonly FieldChange[] };

// Losing this many races in a row takes a hot spot that waiting would not cool.
const attempts = 8;

/**
 * The one road of every change: parse, prepare, load, authorize, decide, plan, commit. When somebody else's commit came
 * first, what was loaded is stale: load and decide again, on what is true now.
 * @throws Refusal when the change is refused; then nothing was written
 */
export async function execute<Name extends CommandName, Input, Kept extends Json, Loaded, Result>(
  command: Command<Name, Input, Kept, Loaded, Result>,
  rawInput: unknown,
  context: Context,
  { dryRun = false }: Options = {},
): Promise<Answer<Result>> {
  const { store, actor, accountId } = context;
  const input = parse(command.input, rawInput);
  const reads = store.within(accountId);
  const { kept, told } = await command.prepare(input, { now: context.now(), reads, seal: context.seal });

  for (let attempt = 1; ; attempt++) {
    const loaded = await command.load(reads, input, kept);
    authorize(command.name, actor, input, loaded);
    const now = context.now();
    const decision = command.decide({ input, kept, loaded, actor, now });
    if (dryRun) return { outcome: 'PREVIEWED', changes: decision.changes };
    try {
      await store.commit(toPlan(decision, command.name, context, now));
      return { outcome: 'APPLIED', changes: decision.changes, result: decision.result, secret: told };
    } catch (error) {
      if (!(error instanceof StalePlan)) throw error;
      if (attempt === attempts) throw new Conflict('Too many changes are being made here at once. Try again.');
    }
  }
}

function toPlan(decision: Decision<unknown>, action: CommandName, context: Context, now: number): Plan {
  const { kind, id, name } = context.actor;
  const entry: AuditDraft = {
    id: newId('aud'),
    at: now,
    action,
    actor: { kind, id, name },
    subject: decision.subject,
    changes: decision.changes,
    address: context.address,
    changeRequestId: null,
  };
  return {
    accountId: context.accountId,
    expects: decision.expects ?? [],
    writes: decision.writes,
    audit: [entry],
  };
}
