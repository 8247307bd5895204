import { type ReactNode, useState } from 'react';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';
import { InUseDialog } from '../../clients/usedBy/InUseDialog';
import { useTakeFromAll } from '../../clients/usedBy/useTakeFromAll';
import { DeleteModuleDialog } from '../DeleteModuleDialog';

/** Deletes a module; one that clients have is taken from them first. */
export function useModuleActions({ onDeleted }: { onDeleted?: () => unknown } = {}): {
  remove: (module: ModuleDetailsFragment) => void;
  dialog: ReactNode;
} {
  const [removing, setRemoving] = useState<ModuleDetailsFragment>();
  const { missing, begin, dialog } = useTakeFromAll();
  const close = () => setRemoving(undefined);
  const used = removing && { ...removing, kind: 'module' as const };
  return {
    remove: setRemoving,
    dialog: (
      <>
        {removing?.clientCount === 0 && (
          <DeleteModuleDialog module={removing} onClose={close} {...(onDeleted && { onDeleted })} />
        )}
        {used && used.clientCount > 0 && (
          <InUseDialog
            used={used}
            missing={missing}
            onTake={() => {
              close();
              begin(used);
            }}
            onClose={close}
          />
        )}
        {dialog}
      </>
    ),
  };
}
