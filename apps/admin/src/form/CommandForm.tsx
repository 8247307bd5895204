import { Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Failure } from '../api/failure';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import styles from './CommandForm.module.css';
import { ErrorSummary } from './ErrorSummary';
import { FormFooter } from './FormFooter';
import { toFormErrors } from './toFormErrors';

interface Props<Values extends object> {
  form: UseFormReturnType<Values>;
  /** Sends the values. Returns the failure to show, if any. */
  onSubmit: () => Promise<Failure | undefined>;
  /** The buttons; none where nothing may be saved. */
  footer: Omit<ComponentProps<typeof FormFooter>, 'failure'> | undefined;
  children: ReactNode;
}

/**
 * A form around a command: validates before sending, shows the server's issues at their fields and any other failure
 * beside the button, and asks before unsaved values are left behind.
 */
export function CommandForm<Values extends object>({ form, onSubmit, footer, children }: Props<Values>) {
  const [refusals, setRefusals] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const { dialog } = useLeaveGuard({
    active: () => form.isDirty(),
    title: 'Leave without saving?',
    text: 'What you typed here is not saved yet, and would be lost.',
    verb: 'Leave',
  });

  async function send() {
    if (footer?.blockedBy) return;
    setFailure(undefined);
    const refused = await onSubmit();
    if (!refused) return;
    if (refused.issues.length > 0) {
      // Blur first: leaving the focused field validates it in the page, which would clear the server's issue.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      form.setErrors(toFormErrors(refused.issues));
      setRefusals((count) => count + 1);
    } else {
      setFailure(refused);
    }
  }

  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(send, () => setRefusals((count) => count + 1))}>
      <Stack>
        <ErrorSummary errors={form.errors} refusals={refusals} />
        {children}
        {footer && <FormFooter {...footer} failure={failure} />}
      </Stack>
      {dialog}
    </form>
  );
}
