import type { SignedIn } from '../admins/signedIn.js';
import type { AdminActor } from '../kernel/actor.js';
import type { Context } from '../kernel/execute.js';
import type { AccountReads } from '../kernel/reads.js';
import type { Mailer } from '../mail/mailer.js';
import type { Loaders } from './loaders.js';

/** What resolvers have at hand, for one request by someone who is signed in. */
export interface GraphqlContext extends Context {
  readonly actor: AdminActor;
  readonly signedIn: SignedIn;
  readonly reads: AccountReads;
  readonly loaders: Loaders;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}
