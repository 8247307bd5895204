import { cloneElement, type MouseEvent, type ReactElement } from 'react';
import { Tooltip, type TooltipTarget } from './tooltip/Tooltip';

interface Control extends TooltipTarget {
  disabled?: boolean | undefined;
  onClick?: ((event: MouseEvent<never>) => void) | undefined;
}

/**
 * Says on hover and focus why the button or link within does nothing; without a reason it renders that alone. A control
 * that were `disabled` could not be reached by keyboard, and so neither could its reason.
 */
export function DisabledTooltip({ reason, children }: { reason: string | undefined; children: ReactElement<Control> }) {
  if (!reason) return children;
  const refused = { 'data-disabled': true, 'aria-disabled': true, onClick: refuse };
  return (
    <Tooltip label={reason} multiline maw={300}>
      {cloneElement(children, { ...refused, disabled: false })}
    </Tooltip>
  );
}

const refuse = (event: MouseEvent<never>) => event.preventDefault();
