import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../api/failure';
import { ConfirmDialog } from './ConfirmDialog';
import { FailureAlert } from './FailureAlert';

interface Props {
  name: string;
  /** The effects of the deletion on others. */
  children: ReactNode;
  busy: boolean;
  /** The comment field, where another admin has to approve. */
  commentField: ReactNode;
  /** Deletes. Returns the refusal, if any. */
  onDelete: () => Promise<Failure | undefined>;
  onClose: () => void;
}

export function DeleteDialog({ name, children, busy, commentField, onDelete, onClose }: Props) {
  const [failure, setFailure] = useState<Failure>();

  async function remove() {
    const refused = await onDelete();
    if (refused) setFailure(refused);
    else onClose();
  }

  return (
    <ConfirmDialog title={`Delete ${name}?`} verb="Delete" dangerous busy={busy} onConfirm={remove} onClose={onClose}>
      {failure && <FailureAlert failure={failure} />}
      <Text size="sm">{children}</Text>
      {commentField}
    </ConfirmDialog>
  );
}
