import { Tooltip, type TooltipProps } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';

interface Props extends Pick<TooltipProps, 'label' | 'multiline' | 'maw'> {
  id: string;
  target: HTMLElement;
  opened: boolean;
  onEscape: () => void;
}

export function Bubble({ id, label, opened, onEscape, ...look }: Props) {
  useWindowEvent('keydown', ({ key }) => {
    if (opened && key === 'Escape') onEscape();
  });
  return <Tooltip {...look} opened={opened} label={<span id={id}>{label}</span>} />;
}
