import { type ComponentType, memo } from 'react';

export interface ListRowProps {
  readonly index: number;
  /** Changes with whatever of the form stands in the row; see `useListField`. */
  readonly shown: string;
}

/**
 * A row of a list in a form. It is rendered anew only once something of its own has changed: a letter in one of two
 * hundred rows costs what it costs in the only one.
 */
export const listRow = <Props extends ListRowProps>(Row: ComponentType<Props>) =>
  memo(Row, (before, after) => before.shown === after.shown && before.index === after.index);
