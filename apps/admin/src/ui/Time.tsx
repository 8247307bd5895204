import { formatExactTime, formatRelativeTime, formatShortTime } from '../labels/time';
import { Tooltip } from './tooltip/Tooltip';
import { useCurrentMinute } from './useCurrentMinute';

interface Props {
  at: string;
  /** Shows the exact time instead, for comparison with other entries. */
  exact?: boolean;
}

/** A relative time; the exact one on hover. */
export function Time({ at, exact = false }: Props) {
  const ago = formatRelativeTime(at, useCurrentMinute());
  return (
    <Tooltip label={exact ? `${ago}: ${formatExactTime(at)}` : formatExactTime(at)}>
      <time dateTime={at}>{exact ? formatShortTime(at) : ago}</time>
    </Tooltip>
  );
}
