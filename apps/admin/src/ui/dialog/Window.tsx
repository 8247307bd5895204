import { Modal, type ModalProps } from '@mantine/core';

export type WindowProps = Omit<ModalProps, 'opened'>;

export const Window = (props: WindowProps) => <Modal opened {...props} />;
