import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';

type RowOf<List> = List extends readonly (infer Row)[] ? Row : never;

/** The rows of a list in a form. The focus moves to an added row, and to the list after a removal. */
export function useListField<Values extends object, Path extends keyof Values & string>(
  form: UseFormReturnType<Values>,
  path: Path,
) {
  const [added, setAdded] = useState(false);
  return {
    add(row: RowOf<Values[Path]>) {
      setAdded(true);
      form.insertListItem(path as never, row as never);
    },
    remove(index: number) {
      form.removeListItem(path as never, index);
      document.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
    },
    /** Changes with what a row shows: its values, its errors, and what else is given. */
    shownOf(index: number, row: unknown, ...more: unknown[]): string {
      const errors = Object.entries(form.errors).filter(([at]) => at.startsWith(`${path}.${index}.`));
      return JSON.stringify([row, errors, more]);
    },
    /** Only rows added by the user take the focus, not the initial ones. */
    takesFocus: (index: number, rows: readonly unknown[]) => added && index === rows.length - 1,
  };
}
