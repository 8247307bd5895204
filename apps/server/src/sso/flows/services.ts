import type { AuthServices } from '../../auth/flows/services.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Mailer } from '../../model/ports/mailer.js';
import type { PublicHttp } from '../../net/publicHttp.js';

/** The dependencies of the single sign-on flows. */
export interface SsoServices extends AuthServices {
  readonly publicHttp: PublicHttp;
  readonly mailer: Mailer;
}

/** The reason that single sign-on failed; the page has the words. */
export type SsoFailure = 'EXPIRED' | 'REFUSED' | 'UNVERIFIED' | 'UNKNOWN' | 'OTHER' | 'UNREACHABLE';

/**
 * The provider refused the sign-in, or the account does not know the person. The browser is redirected to the sign-in
 * page with the failure.
 */
export class SsoRefused extends Refusal {
  readonly code = 'UNAUTHENTICATED';

  constructor(
    readonly failure: SsoFailure,
    options?: ErrorOptions,
  ) {
    super('The company’s sign-in let nobody in.', options);
  }
}

/** The person whom a provider vouches for. */
export interface IdentityClaims {
  readonly subject: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
}
