import { ActionIcon, Stack } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { CopyableValue } from '../../ui/CopyableValue';
import { Tooltip } from '../../ui/tooltip/Tooltip';
import { RevealCountdown } from './RevealCountdown';
import { useTimedReveal } from './useTimedReveal';

interface Props {
  label: string;
  what: string;
  value: string;
  mask?: string;
  onCopied: () => void;
}

/** Masked until revealed by the eye button, and again soon after; copying needs no reveal. */
export function MaskedValue({ label, what, value, mask = '•'.repeat(20), onCopied }: Props) {
  const { value: shown, left, show, hide } = useTimedReveal<string>();
  const actionLabel = `${shown ? 'Hide' : 'Show'} ${what}`;
  return (
    <Stack gap="xs">
      <CopyableValue label={label} what={what} value={value} shown={shown ?? mask} onCopied={onCopied}>
        <Tooltip label={actionLabel}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={actionLabel}
            onClick={() => (shown === undefined ? show(value) : hide())}
          >
            {shown ? <IconEyeOff size={17} /> : <IconEye size={17} />}
          </ActionIcon>
        </Tooltip>
      </CopyableValue>
      {shown && <RevealCountdown seconds={left} />}
    </Stack>
  );
}
