import { type ReactNode, Suspense, useState } from 'react';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';
import { useTakeFromAll } from '../../clients/usedBy/useTakeFromAll';
import { lazyPart } from '../../ui/lazyPart';

const InUseDialog = lazyPart(() => import('../../clients/usedBy/InUseDialog'), 'InUseDialog');
const DeleteModuleDialog = lazyPart(() => import('../DeleteModuleDialog'), 'DeleteModuleDialog');

const MoveDialog = lazyPart(() => import('../move/MoveDialog'), 'MoveDialog');

/** Deletes a module; one that clients have is taken from them first. Or moves it onto a published one. */
export function useModuleActions({
  onDeleted,
  onMoved,
}: {
  onDeleted?: () => unknown;
  onMoved?: (ontoId: string) => unknown;
} = {}): {
  remove: (module: ModuleDetailsFragment) => void;
  move: (module: ModuleDetailsFragment) => void;
  dialog: ReactNode;
} {
  const [removing, setRemoving] = useState<ModuleDetailsFragment>();
  const [moving, setMoving] = useState<ModuleDetailsFragment>();
  const { missing, begin, dialog } = useTakeFromAll();
  const close = () => setRemoving(undefined);
  const used = removing && { ...removing, kind: 'module' as const };
  return {
    remove: setRemoving,
    move: setMoving,
    dialog: (
      <Suspense>
        {moving && <MoveDialog module={moving} onClose={() => setMoving(undefined)} onMoved={(id) => onMoved?.(id)} />}
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
      </Suspense>
    ),
  };
}
