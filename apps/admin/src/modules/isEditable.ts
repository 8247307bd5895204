import type { ModuleDetailsFragment } from '../api/__generated__/graphql';

/** Those of Countersign and of the vendor's catalogue are changed by nobody in the account. */
export const isEditable = ({ builtIn, state }: ModuleDetailsFragment) => !builtIn && state === 'OWN';
