import type { UpdateClientsInput } from '../../api/__generated__/graphql';

/** What is asked of each of many clients. */
export type Change = Omit<UpdateClientsInput, 'clients' | 'confirmation'>;

/** Undefined until it is complete. */
export type OnChange = (change: Change | undefined) => void;
