import type { ChangeRequestRowFragment } from '../api/__generated__/graphql';

/** Whether the person in whose name a program made the request has yet to confirm it. */
export const awaitsConfirmation = ({ needed, at }: ChangeRequestRowFragment['confirmation']): boolean => needed && !at;
