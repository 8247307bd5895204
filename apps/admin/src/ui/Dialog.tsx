import { dialogKit } from './dialog/dialogKit';
import type { WindowProps } from './dialog/Window';
import { usePart } from './onDemand';
import { useRestoreFocus } from './useRestoreFocus';

/** A dialog that is open for as long as it is rendered. */
export function Dialog(props: WindowProps) {
  useRestoreFocus();
  const kit = usePart(dialogKit, true);
  return kit && <kit.Window {...props} />;
}
