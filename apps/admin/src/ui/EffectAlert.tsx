import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Effect } from '../labels/circumstances';

interface Props {
  effect: Effect;
  /** Whether it stops or removes something. */
  grave: boolean | 'beyond recall';
}

/** What a change does, before it is confirmed. */
export const EffectAlert = ({ effect: [title, ...rest], grave }: Props) => (
  <Alert
    color={grave === 'beyond recall' ? 'red' : grave ? 'yellow' : 'ink'}
    icon={grave ? <IconAlertTriangle size={18} /> : <IconInfoCircle size={18} />}
    title={title}
  >
    {rest.join(' ')}
  </Alert>
);
