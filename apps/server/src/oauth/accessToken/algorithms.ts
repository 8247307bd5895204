import type { SigningAlgorithm } from '@countersign/schema';

/** What tokens are signed with: first what the oldest libraries understand (OpenID Connect Core §15.1). */
export const widestFirst: readonly SigningAlgorithm[] = ['RS256', 'ES256', 'EdDSA'];
