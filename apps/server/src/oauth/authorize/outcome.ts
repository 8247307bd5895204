import type { ConsentQuestion } from './consentQuestion.js';
import type { NotAllowedReason } from './member.js';

/** What an authorization request comes to. */
export type AuthorizationOutcome =
  /** An answer to the client: a code, or an error. */
  | { readonly kind: 'REDIRECT'; readonly location: string }
  /** The same, as a form that the browser posts. */
  | { readonly kind: 'FORM_POST'; readonly action: string; readonly fields: Readonly<Record<string, string>> }
  /** Sign in first, and come back to this query. */
  | { readonly kind: 'SIGN_IN'; readonly query: string; readonly loginHint: string | undefined }
  /** Show first that it is still the same person, and come back to this query. */
  | { readonly kind: 'STEP_UP'; readonly query: string }
  | { readonly kind: 'CONSENT'; readonly question: ConsentQuestion }
  /** Signed in, but as somebody who cannot act there. */
  | {
      readonly kind: 'NOT_ALLOWED';
      readonly reason: NotAllowedReason;
      /** Undefined for somebody of another account: what its applications are called is nothing to them. */
      readonly clientName: string | undefined;
      readonly query: string;
    };
