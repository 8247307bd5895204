import type { Desk } from '../../auth/flows/desk.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Mailer } from '../../model/ports/mailer.js';
import type { Outside } from '../../net/publicHttp.js';

/** What signing in by a company's own provider has at hand. */
export interface CompanyDesk extends Desk {
  readonly outside: Outside;
  readonly mailer: Mailer;
}

/** Why a company's sign-in let nobody in; the page has the words. */
export type Lack = 'EXPIRED' | 'REFUSED' | 'UNVERIFIED' | 'UNKNOWN' | 'OTHER' | 'UNREACHABLE';

/** The provider let nobody in, or nobody whom the account knows; told by a redirect to the sign-in, with the lack. */
export class NotVouchedFor extends Refusal {
  readonly code = 'UNAUTHENTICATED';

  constructor(
    readonly lack: Lack,
    options?: ErrorOptions,
  ) {
    super('The company’s sign-in let nobody in.', options);
  }
}

/** Whom a provider vouches for. */
export interface Vouched {
  readonly subject: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
}
