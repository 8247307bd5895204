import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import { CopyableCode } from '../../ui/CopyableCode';
import type { Answered } from './send';

/** What came back of a request that was tried. */
export function AnsweredBox({ answered, failed }: { answered: Answered | undefined; failed: boolean }) {
  if (failed)
    return (
      <Alert color="red" role="alert">
        The server did not answer. Try again.
      </Alert>
    );
  if (!answered) return null;
  const { status, milliseconds, headers, body } = answered;
  return (
    <Stack gap="xs" role="status">
      <Group gap="xs">
        <Badge color={status < 400 ? 'green' : 'red'}>{status}</Badge>
        <Text size="sm" c="dimmed">
          after {milliseconds} ms
        </Text>
      </Group>
      {headers && <CopyableCode code={headers} what="the headers" />}
      {body && <CopyableCode code={body} what="the answer" />}
    </Stack>
  );
}
