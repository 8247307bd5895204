/** What may be stored, pending, audited or logged. A {@link SecretValue} is not assignable to it, and that is the point. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
