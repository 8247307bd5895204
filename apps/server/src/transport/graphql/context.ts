import type { Context } from '../../execution/execute.js';
import type { AdminActor } from '../../kernel/actor.js';
import { Forbidden } from '../../kernel/refusal.js';
import type { Mailer } from '../../model/ports/mailer.js';
import type { AccountReads } from '../../model/reads.js';
import type { SignedIn } from '../../model/signedIn.js';
import type { PublicHttp } from '../../net/publicHttp.js';
import type { AnswerWeight } from './answerWeight.js';
import type { Loaders } from './loaders.js';

/** The context of resolvers, for one request by a person's session or with a token. */
export interface GraphqlContext extends Context {
  /** The person's session; a token has none. */
  readonly signedIn: SignedIn | undefined;
  readonly reads: AccountReads;
  readonly loaders: Loaders;
  /** The weight of the answer so far. */
  readonly answer: AnswerWeight;
  readonly mailer: Mailer;
  readonly publicHttp: PublicHttp;
  readonly publicUrl: string;
  /** Counts the cost of a request, once it is known. @throws RateLimited */
  spendCost(cost: number): void;
}

/** The calling person, where only a person may call. @throws Forbidden when a machine does */
export function personIn({ actor, signedIn }: GraphqlContext): { actor: AdminActor; signedIn: SignedIn } {
  if (actor.kind !== 'admin' || !signedIn) throw new Forbidden('Only a person may do this, not a machine.');
  return { actor, signedIn };
}
