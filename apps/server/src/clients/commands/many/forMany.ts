import type { CommandName } from '@countersign/schema';
import type { z } from 'zod';
import type { Account } from '../../../accounts/model/account.js';
import type { FieldChange } from '../../../audit/model/entry.js';
import { type Risk, summarizeNames } from '../../../changes/model/risk.js';
import { Conflict, InvalidInput } from '../../../kernel/refusal.js';
import { type Decision, type DecisionContext, type PatientDefinition, patientCommand } from '../../../model/command.js';
import type { Client } from '../../model/client.js';
import { decideEach } from './decideEach.js';
import { type LoadedClients, loadMany } from './loadMany.js';
import { type MemberDecision, together } from './together.js';

type OfOne = Decision<{ clientId: string }>;
type Context<Input> = Omit<DecisionContext<Input, null, LoadedClients>, 'generated'>;
type Target = { readonly id: string; readonly expectedVersion?: number };

interface Definition<Name extends CommandName, Input> {
  readonly name: Name;
  readonly input: z.ZodType<Input>;
  /** Which clients, and under which field of the input they stand. */
  targets(input: Input): { readonly field: 'clients' | 'ids'; readonly of: readonly Target[] };
  /** What it would give them besides what they have. */
  besides?(input: Input): { moduleIds?: readonly string[]; accessTypeIds?: readonly string[] };
  /** @throws Refusal when it cannot be done to any of them, whichever they are */
  assertSound?(context: Context<Input>): void;
  /** What the same change of one of them comes to; refused, it is refused at its place. */
  one(client: Client, context: Context<Input>): OfOne;
  /** What a reviewer reads besides which clients it is about. */
  summary?(changed: readonly MemberDecision[], context: Context<Input>): readonly FieldChange[];
  /** Left out, the lines of each, those that are the same as one. */
  risks?(changed: readonly MemberDecision[]): readonly Risk[];
}

/**
 * A command that does to many clients what another does to one: all of them or none, in one commit, one request for
 * approval, and one line each in the audit. Whoever cannot be changed is named at its place in the input, so that a preview
 * tells which to leave out.
 */
export const forMany = <Name extends CommandName, Input extends { confirmation?: string | undefined }>({
  name,
  input: schema,
  targets,
  besides,
  assertSound,
  one,
  summary,
  risks,
}: Definition<Name, Input>) => {
  const definition: PatientDefinition<Name, Input, null, LoadedClients, { clientIds: string[] }> = {
    name,
    input: schema,
    load: (reads, input) =>
      loadMany(
        reads,
        targets(input).of.map(({ id }) => id),
        besides?.(input),
      ),
    async decide(context) {
      const { input, account, loaded } = context;
      const { field, of } = targets(input);
      assertSound?.(context);
      const clients = requireAll(of, loaded.clients, field);
      assertCountConfirmed(of.length, input.confirmation, account);
      const members = await decideEach(clients, { accountId: account.id, field }, (client) => one(client, context));
      return together(members, {
        account,
        summary: (changed) => summary?.(changed, context) ?? [],
        ...(risks && { risks }),
      });
    },
  };
  return patientCommand(definition);
};

/**
 * The clients, in the order of the input: all of them or none.
 * @throws InvalidInput naming each that is not there any more, at its place; Conflict where some have changed
 */
function requireAll(targets: readonly Target[], clients: readonly Client[], field: string): readonly Client[] {
  const found = new Map(clients.map((client) => [client.id, client]));
  const missing = targets.flatMap(({ id }, index) =>
    found.has(id) ? [] : [{ path: [field, index], message: 'This client no longer exists.' }],
  );
  if (missing.length > 0) throw new InvalidInput(missing);
  const all = targets.flatMap(({ id }) => found.get(id) ?? []);
  const changed = all.filter(({ version }, index) => version !== (targets[index]?.expectedVersion ?? version));
  if (changed.length > 0) {
    const names = summarizeNames(changed.map((client) => client.name));
    throw new Conflict(`Changed since you opened them: ${names}. See what changed, then try again.`);
  }
  return all;
}

/**
 * Many clients are changed only after their number was typed, unless the account does without.
 * @throws InvalidInput when it was not
 */
function assertCountConfirmed(count: number, confirmation: string | undefined, { settings }: Account): void {
  if (settings.typedConfirmation && confirmation?.trim() !== String(count)) {
    throw InvalidInput.at('confirmation', `Type ${count}, the number of clients, to confirm.`);
  }
}
