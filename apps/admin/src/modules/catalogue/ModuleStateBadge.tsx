import type { ModuleState } from '@countersign/schema';
import { Badge } from '@mantine/core';
import { IconHourglassEmpty, IconPencil, IconX } from '@tabler/icons-react';
import { moduleStateLabels } from '../../labels/catalogue';

const colors: Readonly<Record<ModuleState, string>> = {
  OWN: 'gray',
  DRAFT: 'gray',
  PUBLISHED: 'green',
  DEPRECATED: 'yellow',
  WITHDRAWN: 'red',
};

/** In forced colours, where badges look alike, a sign tells what is not published from what is. */
const signs: Partial<Record<ModuleState, typeof IconX>> = {
  DRAFT: IconPencil,
  DEPRECATED: IconHourglassEmpty,
  WITHDRAWN: IconX,
};

export function ModuleStateBadge({ state }: { state: ModuleState }) {
  const Sign = signs[state];
  return (
    <Badge color={colors[state]} leftSection={Sign && <Sign size={11} aria-hidden />} miw="max-content">
      {moduleStateLabels[state]}
    </Badge>
  );
}
