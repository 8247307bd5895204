import { Tooltip } from '@mantine/core';
import { exactTime, relativeTime } from '../words/time';
import { useMinute } from './useMinute';

/** A moment as people speak of it; the exact one on hover. */
export function Time({ at }: { at: string }) {
  const now = useMinute();
  return (
    <Tooltip label={exactTime(at)}>
      <time dateTime={at}>{relativeTime(at, now)}</time>
    </Tooltip>
  );
}
