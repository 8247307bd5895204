import type { ClientDetailsFragment } from '../api/__generated__/graphql';

/** The fields of a client that an action on it needs; both a list row and the client's page have them. */
export interface ClientTarget {
  id: string;
  version: number;
  name: string;
  environment: string;
}

/** The fields of a secret that an action on it needs. */
export type SecretTarget = Pick<
  ClientDetailsFragment['secrets'][number],
  'id' | 'hint' | 'state' | 'label' | 'createdAt' | 'expiresAt' | 'endsOtherwise'
>;
