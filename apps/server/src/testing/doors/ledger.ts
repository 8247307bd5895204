import { type Effect, effectsOf, type MultiAdmin, mustWait, ownerOf } from './mustWait.js';
import { json, type Row, type Rows } from './rows.js';

/** By what somebody came to ask for something. */
export const doors = [
  'page',
  'graphql',
  'delegated',
  'rest',
  'consent',
  'kept refresh token',
  'invitation',
  'reset',
  'another environment',
  'another account',
] as const;
export type Door = (typeof doors)[number];

/** Something that was sent to the server. */
export interface Act {
  readonly what: string;
  readonly accountId: string;
  /** Whose own session sent it; undefined where no session did. People are told apart by their address. */
  readonly human?: string;
  /** In whose name a program sent it. */
  readonly inNameOf?: string | undefined;
  readonly doors: readonly Door[];
  /** The request that somebody said yes to. */
  readonly word?: string;
}

/** A change that waits: what the oracle itself saw of it. */
interface Waiting {
  readonly accountId: string;
  readonly approvers: number;
  readonly subject: string;
  /** Whose own sessions stand behind it. */
  readonly people: Set<string>;
  readonly inNameOf: string | undefined;
  readonly doors: readonly Door[];
}

export const multiAdminOf = (account: Row | undefined): MultiAdmin => json(account?.settings).multiAdmin;

/** What counts of how things became: who is behind each change, and by which doors changes came. */
export class Ledger {
  readonly #requests = new Map<string, Waiting>();
  readonly breaches: string[] = [];
  /** "door, setting" to the changes that took effect. */
  readonly tookEffect: Map<string, number>;
  /** Changes that waited and did not take effect with what was sent. */
  waited = 0;

  constructor(tookEffect: Map<string, number>) {
    this.tookEffect = tookEffect;
  }

  breach(what: string): void {
    this.breaches.push(what);
  }

  /** Holds what is otherwise since an act against the rule. */
  judge(act: Act, before: Rows, after: Rows): readonly Effect[] {
    this.#takeDown(act, before, after);
    const asked = this.#requests.get(act.word ?? '');
    if (asked && act.human) asked.people.add(act.human);
    const effects = effectsOf(before, after);
    for (const effect of effects) {
      const fault = this.#fault(effect, act, asked, before, after);
      if (fault) this.breach(`${act.what}: ${effect.table} ${effect.root} ${effect.column ?? ''} ${fault}`);
    }
    if (effects.length > 0) this.#count(act, asked, effects, before);
    return effects;
  }

  #takeDown(act: Act, before: Rows, after: Rows): void {
    for (const [id, request] of after.change_requests) {
      if (before.change_requests.has(id)) continue;
      const accountId = String(request.account_id);
      const { approvers } = multiAdminOf(before.accounts.get(accountId));
      const people = new Set(act.human ? [act.human] : []);
      const subject = String(request.subject_id);
      const inNameOf = act.human ? undefined : act.inNameOf;
      this.#requests.set(id, { accountId, approvers, subject, people, inNameOf, doors: act.doors });
      this.waited++;
    }
  }

  #fault(effect: Effect, act: Act, asked: Waiting | undefined, before: Rows, after: Rows): string | undefined {
    const owner = ownerOf(effect, after.admins.has(effect.root) ? after : before);
    if (owner !== undefined && owner === act.human) return undefined;
    if (effect.accountId !== act.accountId) return 'is of another account';
    const now = multiAdminOf(before.accounts.get(effect.accountId));
    if (!asked) return mustWait(effect, now, before, after) ? `took effect at once (${now.scope})` : undefined;
    if (asked.subject !== effect.root) return 'is no part of what was asked for';
    const needed = Math.max(asked.approvers, now.on ? now.approvers : 0) + 1;
    if (asked.people.size < needed) return `has ${asked.people.size} of ${needed} people behind it`;
    const isTheirs = asked.inNameOf === undefined || asked.people.has(asked.inNameOf);
    return isTheirs ? undefined : `is in the name of ${asked.inNameOf}, who never said so`;
  }

  #count(act: Act, asked: Waiting | undefined, effects: readonly Effect[], before: Rows): void {
    const { on, scope } = multiAdminOf(before.accounts.get(act.accountId));
    const moved = effects.some(({ table, column }) => table === 'clients' && column === 'environment');
    const cameBy = [...(asked?.doors ?? []), ...act.doors, ...(moved ? (['another environment'] as const) : [])];
    for (const door of new Set(cameBy)) {
      const cell = `${door}, ${on ? scope : 'OFF'}`;
      this.tookEffect.set(cell, (this.tookEffect.get(cell) ?? 0) + 1);
    }
  }
}
