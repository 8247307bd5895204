import {
  type CommandName,
  type ManagementScope,
  managementScopes,
  mayHoldScope,
  type Privilege,
  vendorPrivileges,
} from '@countersign/schema';
import type { Actor } from '../kernel/actor.js';
import { Forbidden } from '../kernel/refusal.js';
import type { Asked } from '../model/command.js';
import { commands } from './commands.js';
import { privilegesInWords } from './missing.js';
import { readObstacle } from './readRules.js';
import { type AnyRule, isForOne } from './row.js';
import { lackingOf, scopesInWords } from './scopesOfPrograms.js';

const ofOne = {
  operator: 'Only the operator may do this.',
  service: 'Only Countersign itself does this.',
  recipient: 'Only the holder of the link may do this.',
};

/** The reason why an actor may not run a command on the loaded state; undefined when it is allowed. */
export function obstacle(rule: AnyRule, actor: Actor, asked: Asked): string | undefined {
  if (actor.kind === 'support') return 'Support looks inside an account, and changes nothing.';
  if (isForOne(rule)) return actor.kind === rule.who ? undefined : ofOne[rule.who];
  if (rule.who === 'vendor' && asked.account.kind !== 'VENDOR') return 'This is for the vendor of this installation.';
  if (actor.kind === 'operator')
    return rule.who === 'vendor' ? undefined : 'The operator does not act inside an account.';
  if (actor.kind === 'service') return 'Countersign does this in nobody’s place.';
  if (actor.kind === 'recipient') return 'A link is good for what it shows, and for nothing else.';
  if (rule.who === 'person' && actor.kind !== 'admin') return 'Only a person may do this, not a machine.';
  const scopes = missingScopes(rule, actor, asked);
  if (scopes.length > 0) return scopesInWords(scopes);
  if (actor.kind === 'client' && actor.managedClients && (rule.handsOut?.(asked.input, asked.loaded) ?? []).length > 0)
    return 'This program is limited to some clients, and makes scopes of Countersign itself available to nobody.';
  const privileges = missingPrivileges(rule, actor, asked);
  return privileges.length > 0 ? privilegesInWords(privileges, actor) : rule.reads && readObstacle(rule.reads, actor);
}

/** The scopes that a program lacks: for the command, for what it touches besides, and for what it hands out. */
function missingScopes(rule: AnyRule, actor: Actor, { input, loaded }: Asked): ManagementScope[] {
  if (isForOne(rule) || actor.kind !== 'client') return [];
  const touched = (rule.also ?? []).flatMap((also) => (also.when(input, loaded) ? also.scopes : []));
  const handedOut = rule.handsOut?.(input, loaded) ?? [];
  const lacking = [...touched, ...handedOut].filter((scope) => !actor.scopes.includes(scope));
  return [...new Set([...lackingOf(rule.scopes, actor.scopes), ...lacking])];
}

/** The privileges that an admin lacks, or the person in whose name a program asks. */
function missingPrivileges(rule: AnyRule, actor: Actor, { input, loaded }: Asked): Privilege[] {
  if (isForOne(rule)) return [];
  const held = actor.kind === 'admin' ? actor.privileges : actor.kind === 'client' && actor.onBehalfOf?.privileges;
  if (!held) return [];
  const conditional = (rule.also ?? []).filter((also) => also.when(input, loaded)).map((also) => also.privilege);
  const handedOut = (rule.handsOut?.(input, loaded) ?? []).filter((scope) => !mayHoldScope(scope, held));
  const needed = [...(rule.needs ?? []), ...conditional];
  const oneOf = rule.who === 'vendor' ? rule.oneOf : undefined;
  // Where one of several would do, the first of them is named.
  const lacking = oneOf && !oneOf.some((privilege) => held.includes(privilege)) ? [oneOf[0]] : [];
  const forScopes = handedOut.flatMap((scope) => managementScopes[scope].heldBy.slice(0, 1));
  return [...new Set([...needed.filter((privilege) => !held.includes(privilege)), ...lacking, ...forScopes])];
}

/**
 * The reason why an admin may not decide on a request for a command. Whoever may make the change themselves may; and
 * whoever approves changes, though they make none: every one of the account, but what the vendor's privileges are for.
 */
export function reviewObstacle(rule: AnyRule, actor: Actor, asked: Asked): string | undefined {
  const reason = obstacle(rule, actor, asked);
  if (reason === undefined || actor.kind !== 'admin' || isForOne(rule) || rule.who === 'person') return reason;
  if (!actor.privileges.includes('APPROVE_CHANGES')) return reason;
  if (rule.who === 'vendor' && asked.account.kind !== 'VENDOR') return reason;
  const vendors = missingPrivileges(rule, actor, asked).filter(isVendors);
  return vendors.length > 0 ? privilegesInWords(vendors, actor) : undefined;
}

const ofVendor: readonly Privilege[] = vendorPrivileges;
const isVendors = (privilege: Privilege): boolean => ofVendor.includes(privilege);

/** @throws Forbidden unless the table allows it */
export function authorize(name: CommandName, actor: Actor, asked: Asked): void {
  refuse(commands[name], actor, asked);
}

/**
 * Checks the unconditional part of a rule, before any work is done for a caller who may not run the command.
 * @throws Forbidden
 */
export function authorizeAtAll(name: CommandName, actor: Actor): void {
  const rule: AnyRule = commands[name];
  const atAll = isForOne(rule) ? rule : { ...rule, also: [], handsOut: () => [] };
  // In which account is not known yet: as if in the one where most is allowed.
  refuse(atAll, actor, { input: undefined, loaded: undefined, account: { kind: 'VENDOR' } });
}

/** What a rule came to ask for because of what was asked of it, beyond what it always asks for. */
export interface ConditionalNeeds {
  readonly privileges: readonly Privilege[];
  readonly scopes: readonly ManagementScope[];
  readonly handsOut: readonly ManagementScope[];
}

export function conditionalNeeds(name: CommandName, { input, loaded }: Asked): ConditionalNeeds {
  const rule: AnyRule = commands[name];
  if (isForOne(rule)) return { privileges: [], scopes: [], handsOut: [] };
  const also = (rule.also ?? []).filter(({ when }) => when(input, loaded));
  return {
    privileges: also.map(({ privilege }) => privilege),
    scopes: also.flatMap(({ scopes }) => scopes),
    handsOut: rule.handsOut?.(input, loaded) ?? [],
  };
}

/**
 * Checks all that a rule asked for once, when what it was asked about may no longer be there.
 * @throws Forbidden
 */
export function authorizeAgain(name: CommandName, actor: Actor, needs: ConditionalNeeds): void {
  const rule: AnyRule = commands[name];
  const also = needs.privileges.map((privilege) => ({ privilege, scopes: needs.scopes, when: () => true }));
  const asked = { input: undefined, loaded: undefined, account: { kind: 'VENDOR' } } as const;
  refuse(isForOne(rule) ? rule : { ...rule, also, handsOut: () => needs.handsOut }, actor, asked);
}

function refuse(rule: AnyRule, actor: Actor, asked: Asked): void {
  const reason = obstacle(rule, actor, asked);
  if (reason === undefined) return;
  const scopes = missingScopes(rule, actor, asked);
  throw new Forbidden(reason, scopes.length > 0 ? scopes.join(' ') : undefined);
}
