import { Text } from '@mantine/core';
import { clientsInWords } from '../../labels/clientCounts';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import type { Used } from './used';

interface Props {
  used: Used;
  /** Why the viewer may not take it from them. */
  missing: string | undefined;
  onTake: () => void;
  onClose: () => void;
}

/** In place of the question whether to delete what clients still have: the step that comes before. */
export const InUseDialog = ({ used, missing, onTake, onClose }: Props) => (
  <ConfirmDialog
    title={`${used.name} is in use`}
    verb="Take it from all of them"
    dangerous
    ready={!missing}
    onConfirm={onTake}
    onClose={onClose}
  >
    <Text size="sm">
      {used.clientCount === 1 ? '1 client has' : `${capitalized(clientsInWords(used.clientCount))} have`} it. Their
      calls would fail without notice if it went, so that it can be deleted only once no client has it.
    </Text>
    <Text size="sm">
      {missing ?? 'Take it from all of them first: you see what that hits before anything is changed.'}
    </Text>
  </ConfirmDialog>
);

const capitalized = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
