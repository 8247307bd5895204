import type { ClientDetailsFragment } from '../api/__generated__/graphql';

/** As much of a client as something done to it needs: the row of a list has it, and the client's page. */
export interface ClientTarget {
  id: string;
  version: number;
  name: string;
}

/** As much of a secret as something done to it needs. */
export type SecretTarget = Pick<ClientDetailsFragment['secrets'][number], 'id' | 'hint' | 'state'>;
