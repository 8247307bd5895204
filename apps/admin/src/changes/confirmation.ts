import type { ChangeRequestRowFragment } from '../api/__generated__/graphql';

/** Whether the person in whose name a program asked has yet to say that they want it. */
export const isToConfirm = ({ needed, at }: ChangeRequestRowFragment['confirmation']): boolean => needed && !at;
