import type { SigningAlgorithm } from '@countersign/schema';

/** The algorithms that tokens are signed with, the most widely supported first (OpenID Connect Core §15.1). */
export const algorithmsByCompatibility: readonly SigningAlgorithm[] = ['RS256', 'ES256', 'EdDSA'];
