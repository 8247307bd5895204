import type { AuthServices } from '../../auth/flows/services.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Mailer } from '../../model/ports/mailer.js';
import type { PublicHttp } from '../../net/publicHttp.js';

/** What the single sign-on flows work with. */
export interface SsoServices extends AuthServices {
  readonly publicHttp: PublicHttp;
  readonly mailer: Mailer;
}

/** Why single sign-on let nobody in; the page has the words. */
export type SsoFailure = 'EXPIRED' | 'REFUSED' | 'UNVERIFIED' | 'UNKNOWN' | 'OTHER' | 'UNREACHABLE';

/** The provider let nobody in, or nobody whom the account knows; told by a redirect to the sign-in, with the failure. */
export class SsoRefused extends Refusal {
  readonly code = 'UNAUTHENTICATED';

  constructor(
    readonly failure: SsoFailure,
    options?: ErrorOptions,
  ) {
    super('The company’s sign-in let nobody in.', options);
  }
}

/** Whom a provider vouches for. */
export interface IdentityClaims {
  readonly subject: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
}
