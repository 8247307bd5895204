import type { Admin } from '../admins/admin.js';
import type { AdminActor } from '../kernel/actor.js';
import type { Decision, Registry } from '../kernel/command.js';
import type { Json } from '../kernel/json.js';
import { parse } from '../kernel/parse.js';
import type { AccountReads } from '../kernel/reads.js';
import { Forbidden, NotFound, Refusal } from '../kernel/refusal.js';
import type { ChangeRequest } from './changeRequest.js';

/** The command inside a request, loaded afresh: what it would come to now, and who may ask for it now. */
export interface Inner {
  /** @throws Refusal when it would be refused now */
  decide(actor: AdminActor, now: number): Decision<unknown>;
  obstacle(actor: AdminActor): string | undefined;
}

/** Loads the command inside a request as though it were asked for now, with another input where one is given. */
export async function loadInner(
  reads: AccountReads,
  request: ChangeRequest,
  registry: Registry,
  input: Json = request.input,
): Promise<Inner> {
  const command = registry.find(request.command);
  if (!command) throw new NotFound('command any more');
  let parsed: unknown;
  try {
    parsed = parse(command.input, input);
  } catch (refusal) {
    // What was asked before an upgrade may not be a right question after it.
    if (!(refusal instanceof Refusal)) throw refusal;
    return {
      decide: () => {
        throw refusal;
      },
      obstacle: () => undefined,
    };
  }
  const loaded = await command.load(reads, parsed, request.kept, registry);
  return {
    decide: (actor, now) => command.decide({ input: parsed, kept: request.kept, loaded, actor, now }),
    obstacle: (actor) => registry.obstacle(request.command, actor, parsed, loaded),
  };
}

/** The one who made a request, with the privileges that they hold now; nothing when they are gone or disabled. */
export const requesterOf = (admin: Admin | undefined): AdminActor | undefined =>
  admin?.enabled
    ? {
        kind: 'admin',
        id: admin.id,
        name: admin.name,
        accountId: admin.accountId,
        personId: admin.personId,
        privileges: admin.privileges,
        // A proof is the requester's own, given when they asked; it is not theirs to give now.
        provenAt: null,
        secondFactors: [],
      }
    : undefined;

/** @throws Forbidden unless a person of this account decides */
export function person(actor: { kind: string }): asserts actor is AdminActor {
  if (actor.kind !== 'admin') throw new Forbidden('Only a person decides on a change request.');
}
