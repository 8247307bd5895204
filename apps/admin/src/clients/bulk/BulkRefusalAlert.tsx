import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '../../api/failure';
import { FailureAlert } from '../../ui/FailureAlert';

interface Props {
  failure: Failure;
  /** Removes the clients at these indexes from the selection. */
  onLeaveOut: (places: readonly number[]) => void;
}

/** Nothing was changed: lists the clients that prevented it, and offers to continue without them. */
export function BulkRefusalAlert({ failure, onLeaveOut }: Props) {
  const places = failure.issues.flatMap(({ path }) => (typeof path[1] === 'number' ? [path[1]] : []));
  if (places.length === 0) return <FailureAlert failure={failure} />;
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle size={18} />} title="Nothing was changed">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">This cannot be done to all of the clients that you chose:</Text>
        <List size="sm">
          {failure.issues.map(({ path, message }) => (
            <List.Item key={path.join('.')}>{message}</List.Item>
          ))}
        </List>
        <Button size="xs" variant="default" onClick={() => onLeaveOut(places)}>
          Leave {places.length === 1 ? 'it' : 'them'} out
        </Button>
      </Stack>
    </Alert>
  );
}
