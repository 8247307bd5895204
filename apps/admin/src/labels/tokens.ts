import type { AccessTokenFormat, SigningAlgorithm } from '@countersign/schema';

export const tokenFormatLabels: Record<AccessTokenFormat, string> = {
  JWT: 'The API checks them by itself (JWT)',
  OPAQUE: 'The API asks Countersign about them (opaque)',
};

export const algorithmLabels: Record<SigningAlgorithm, string> = {
  ES256: 'ES256, for every current library',
  RS256: 'RS256, for old libraries',
  EdDSA: 'EdDSA (Ed25519)',
};
