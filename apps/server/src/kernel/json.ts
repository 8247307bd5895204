/** A value that may be stored, pending, audited or logged. By design a {@link SecretValue} is not assignable to it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
