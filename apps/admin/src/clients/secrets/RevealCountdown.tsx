import { Progress, Text } from '@mantine/core';
import { revealSeconds } from './useTimedReveal';

/** The countdown until a secret is hidden again. */
export const RevealCountdown = ({ seconds }: { seconds: number }) => (
  <div>
    <Progress value={(seconds / revealSeconds) * 100} aria-label="Time left" mb={6} />
    <Text size="sm" c="dimmed" role="timer">
      Hidden again in {seconds} {seconds === 1 ? 'second' : 'seconds'}.
    </Text>
  </div>
);
