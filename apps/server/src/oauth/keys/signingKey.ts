import type { JWK } from 'jose';

export const signingAlgorithms = ['ES256', 'RS256', 'EdDSA'] as const;
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** A key that signs tokens, as it is kept. */
export interface SigningKeyRecord {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  readonly algorithm: SigningAlgorithm;
  /** One key of an algorithm is ACTIVE and signs; RETIRED ones still verify. */
  readonly state: 'ACTIVE' | 'RETIRED';
  readonly publicJwk: JWK;
  /** PKCS #8 in PEM, sealed under the encryption key. */
  readonly sealedPrivateKey: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}
