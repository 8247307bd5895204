import type { UseFormReturnType } from '@mantine/form';
import type { ComponentProps, ReactNode } from 'react';
import type { Failure } from '../api/failure';
import { CommandForm } from './CommandForm';
import { ConflictNotice, resolveFirst } from './ConflictNotice';
import type { FormFooter } from './FormFooter';
import type { EditConflict } from './useEditConflict';

interface Props<Values extends object> {
  form: UseFormReturnType<Values>;
  edit: {
    conflict: EditConflict<unknown, Values> | undefined;
    resolveConflict: (preferred: 'mine' | 'theirs') => void;
    busy: boolean;
    commentField: ReactNode;
  };
  onSubmit: () => Promise<Failure | undefined>;
  cancel: ComponentProps<typeof FormFooter>['cancel'];
  /** Formats a value of a field that contains ids. */
  formatValue?: (field: string, value: unknown) => string;
  children: ReactNode;
}

/** The form of an existing entity. It shows concurrent changes by others. */
export function EditForm<Values extends object>({
  form,
  edit,
  onSubmit,
  cancel,
  formatValue,
  children,
}: Props<Values>) {
  const { conflict, resolveConflict, busy, commentField } = edit;
  return (
    <CommandForm
      form={form}
      onSubmit={onSubmit}
      footer={{ verb: 'Save changes', busy, blockedBy: conflict && resolveFirst, ...(cancel && { cancel }) }}
    >
      {children}
      {commentField}
      {conflict && (
        <ConflictNotice
          conflict={conflict}
          mine={form.getValues()}
          onResolve={resolveConflict}
          {...(formatValue && { formatValue })}
        />
      )}
    </CommandForm>
  );
}
