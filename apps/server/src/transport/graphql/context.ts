import type { TokenFacts } from '../../auth/model/tokenFacts.js';
import type { Context } from '../../execution/execute.js';
import type { AdminActor } from '../../kernel/actor.js';
import type { RateLimitStatus } from '../../kernel/rateLimitStatus.js';
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
  /** The program's token; a session has none. */
  readonly token: TokenFacts | undefined;
  readonly reads: AccountReads;
  readonly loaders: Loaders;
  /** The weight of the answer so far. */
  readonly answer: AnswerWeight;
  readonly mailer: Mailer;
  readonly publicHttp: PublicHttp;
  readonly publicUrl: string;
  /** Whether the request came through a proxy that is not trusted, so that its address is the proxy's. */
  readonly hasUntrustedProxy: boolean;
  /** What is left of each limit that the request was counted by. */
  limitStatuses(): readonly RateLimitStatus[];
  /** Counts the cost of a request, once it is known. @throws RateLimited */
  spendCost(cost: number): void;
  /** Waits until no other heavy question of the account is at work. */
  enterHeavy(): Promise<void>;
  /** Comes before a piece of work: undefined when it may be done at once, else a promise for when it may. */
  giveWay(): Promise<void> | undefined;
  /** Waits until the fields of this request that came before are read, and answers what lets the next one begin. */
  enterField(): Promise<() => void>;
  /** Whether the caller has closed the connection: nobody reads what is read for them. */
  isGone(): boolean;
  /** Says that nothing in the answer is secret. */
  allowCompression(): void;
}

/** The calling person, where only a person may call. @throws Forbidden when a machine does */
export function personIn({ actor, signedIn }: GraphqlContext): { actor: AdminActor; signedIn: SignedIn } {
  if (actor.kind !== 'admin' || !signedIn) throw new Forbidden('Only a person may do this, not a machine.');
  return { actor, signedIn };
}
