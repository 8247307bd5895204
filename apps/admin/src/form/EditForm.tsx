import type { UseFormReturnType } from '@mantine/form';
import type { ComponentProps, ReactNode } from 'react';
import type { Failure } from '../api/failure';
import { CommandForm } from './CommandForm';
import { FormFooter } from './FormFooter';
import { StaleNotice } from './StaleNotice';
import type { Stale } from './useStaleEdit';

interface Props<Values extends object> {
  form: UseFormReturnType<Values>;
  edit: {
    stale: Stale<unknown, Values> | undefined;
    carryOn: (preferred: 'mine' | 'theirs') => void;
    busy: boolean;
    commentField: ReactNode;
  };
  onSend: () => Promise<Failure | undefined>;
  cancel: ComponentProps<typeof FormFooter>['cancel'];
  /** The words for a value, where the form keeps ids. */
  words?: (field: string, value: unknown) => string;
  children: ReactNode;
}

/** The form of a thing that is there, which tells when somebody else has changed it meanwhile. */
export function EditForm<Values extends object>({ form, edit, onSend, cancel, words, children }: Props<Values>) {
  const { stale, carryOn, busy, commentField } = edit;
  return (
    <CommandForm form={form} onSend={onSend}>
      {stale && <StaleNotice stale={stale} mine={form.getValues()} onCarryOn={carryOn} {...(words && { words })} />}
      {children}
      {commentField}
      <FormFooter verb="Save changes" busy={busy} disabled={stale !== undefined} cancel={cancel} />
    </CommandForm>
  );
}
