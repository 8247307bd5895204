import { Tooltip } from '@mantine/core';
import { exactTime, relativeTime, shortTime } from '../labels/time';
import { useMinute } from './useMinute';

interface Props {
  at: string;
  /** The exact moment in sight, for who compares it with others. */
  exact?: boolean;
}

/** A moment as people speak of it; the exact one on hover. */
export function Time({ at, exact = false }: Props) {
  const ago = relativeTime(at, useMinute());
  return (
    <Tooltip label={exact ? `${ago}: ${exactTime(at)}` : exactTime(at)}>
      <time dateTime={at}>{exact ? shortTime(at) : ago}</time>
    </Tooltip>
  );
}
