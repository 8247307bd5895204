import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { Tooltip } from './tooltip/Tooltip';
import { useCopy } from './useCopy';

interface Props {
  value: string;
  /** With its article: “the client id”. */
  what: string;
}

export function CopyButton({ value, what }: Props) {
  const { state, copy } = useCopy(value);
  const actionLabel = { idle: `Copy ${what}`, copied: `Copied ${what}`, failed: 'Copying did not work' }[state];
  const Icon = { idle: IconCopy, copied: IconCheck, failed: IconX }[state];
  return (
    <>
      <Tooltip label={actionLabel}>
        <ActionIcon
          variant="subtle"
          color={{ idle: 'gray', copied: 'green', failed: 'red' }[state]}
          size="sm"
          aria-label={actionLabel}
          onClick={copy}
        >
          <Icon size={15} />
        </ActionIcon>
      </Tooltip>
      <VisuallyHidden role="status">{state !== 'idle' && actionLabel}</VisuallyHidden>
    </>
  );
}
