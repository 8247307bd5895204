import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { ValueToCopy } from '../../ui/ValueToCopy';

interface Props {
  label: string;
  what: string;
  value: string;
  mask?: string;
  onCopied: () => void;
}

/** Hidden behind an eye until asked for; copying does not need looking. */
export function HiddenValue({ label, what, value, mask = '•'.repeat(32), onCopied }: Props) {
  const [shown, setShown] = useState(false);
  const words = `${shown ? 'Hide' : 'Show'} ${what}`;
  return (
    <ValueToCopy label={label} what={what} value={value} shown={shown ? value : mask} onCopied={onCopied}>
      <Tooltip label={words}>
        <ActionIcon variant="subtle" color="gray" aria-label={words} onClick={() => setShown(!shown)}>
          {shown ? <IconEyeOff size={17} /> : <IconEye size={17} />}
        </ActionIcon>
      </Tooltip>
    </ValueToCopy>
  );
}
