import { type ReactNode, Suspense, useState } from 'react';
import type { AccessTypeDetailsFragment } from '../../api/__generated__/graphql';
import { useTakeFromAll } from '../../clients/usedBy/useTakeFromAll';
import { lazyPart } from '../../ui/lazyPart';

const InUseDialog = lazyPart(() => import('../../clients/usedBy/InUseDialog'), 'InUseDialog');
const DeleteAccessTypeDialog = lazyPart(() => import('../DeleteAccessTypeDialog'), 'DeleteAccessTypeDialog');

/** Deletes an access type; one that clients have is taken from them first. */
export function useAccessTypeActions({ onDeleted }: { onDeleted?: () => unknown } = {}): {
  remove: (accessType: AccessTypeDetailsFragment) => void;
  dialog: ReactNode;
} {
  const [removing, setRemoving] = useState<AccessTypeDetailsFragment>();
  const { missing, begin, dialog } = useTakeFromAll();
  const close = () => setRemoving(undefined);
  const used = removing && { ...removing, kind: 'accessType' as const };
  return {
    remove: setRemoving,
    dialog: (
      <Suspense>
        {removing?.clientCount === 0 && (
          <DeleteAccessTypeDialog accessType={removing} onClose={close} {...(onDeleted && { onDeleted })} />
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
