import { Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../api/failure';
import { Refusal } from '../ui/Refusal';
import { useLeaveGuard } from '../ui/useLeaveGuard';
import styles from './CommandForm.module.css';
import { ErrorSummary } from './ErrorSummary';
import { placeIssues } from './placeIssues';

interface Props<Values extends object> {
  form: UseFormReturnType<Values>;
  /** Sends what was typed; answers with the refusal, if there was one. */
  onSend: () => Promise<Failure | undefined>;
  children: ReactNode;
}

/**
 * A form around a command: judges before sending, puts the server's verdict at the fields, and asks before what was typed
 * is left behind.
 */
export function CommandForm<Values extends object>({ form, onSend, children }: Props<Values>) {
  const [refusals, setRefusals] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const { dialog } = useLeaveGuard({
    active: () => form.isDirty(),
    title: 'Leave without saving?',
    text: 'What you typed here is not saved yet, and would be lost.',
    verb: 'Leave',
  });

  async function send() {
    setFailure(undefined);
    const refused = await onSend();
    if (!refused) return;
    if (refused.issues.length > 0) {
      // The field in hand is judged by the page as it is left, which would take the server's verdict on it away again.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      form.setErrors(placeIssues(refused.issues));
      setRefusals((count) => count + 1);
    } else {
      setFailure(refused);
    }
  }

  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(send, () => setRefusals((count) => count + 1))}>
      <Stack>
        <ErrorSummary errors={form.errors} refusals={refusals} />
        {failure && <Refusal failure={failure} />}
        {children}
      </Stack>
      {dialog}
    </form>
  );
}
