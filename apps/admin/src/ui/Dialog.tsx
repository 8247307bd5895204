import { Modal, type ModalProps } from '@mantine/core';
import { useRestoreFocus } from './useRestoreFocus';

/** A dialog that is open for as long as it is rendered. */
export function Dialog(props: Omit<ModalProps, 'opened'>) {
  useRestoreFocus();
  return <Modal opened {...props} />;
}
