import { type ReactNode, Suspense, useState } from 'react';
import type { CatalogueModuleDetailsFragment } from '../../api/__generated__/graphql';
import { lazyPart } from '../../ui/lazyPart';

const PublishDialog = lazyPart(() => import('./dialogs/PublishDialog'), 'PublishDialog');
const DeprecateDialog = lazyPart(() => import('./dialogs/DeprecateDialog'), 'DeprecateDialog');
const ReinstateDialog = lazyPart(() => import('./dialogs/ReinstateDialog'), 'ReinstateDialog');
const WithdrawDialog = lazyPart(() => import('./dialogs/WithdrawDialog'), 'WithdrawDialog');
const DropDraftDialog = lazyPart(() => import('./dialogs/DropDraftDialog'), 'DropDraftDialog');

export type CatalogueAction = 'publish' | 'deprecate' | 'reinstate' | 'withdraw' | 'drop';

/** What may be done to a module in each of its states, in the order in which it is shown. */
export const actionsIn = {
  OWN: [],
  DRAFT: ['publish', 'drop'],
  PUBLISHED: ['deprecate'],
  DEPRECATED: ['reinstate', 'withdraw'],
  WITHDRAWN: ['reinstate'],
} as const satisfies { readonly [S in CatalogueModuleDetailsFragment['state']]: readonly CatalogueAction[] };

/** The actions on a module of the catalogue, each with its own dialog. */
export function useCatalogueActions(module: CatalogueModuleDetailsFragment): {
  begin: (action: CatalogueAction) => void;
  dialog: ReactNode;
} {
  const [open, setOpen] = useState<CatalogueAction>();
  const props = { module, onClose: () => setOpen(undefined) };
  return {
    begin: setOpen,
    dialog: open && (
      <Suspense>
        {open === 'publish' && <PublishDialog {...props} />}
        {open === 'deprecate' && <DeprecateDialog {...props} />}
        {open === 'reinstate' && <ReinstateDialog {...props} />}
        {open === 'withdraw' && <WithdrawDialog {...props} />}
        {open === 'drop' && <DropDraftDialog {...props} />}
      </Suspense>
    ),
  };
}
