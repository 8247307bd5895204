import { type ReactNode, Suspense, useState } from 'react';
import { EnableClientDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { lazyPart } from '../ui/lazyPart';
import type { ClientTarget, SecretTarget } from './target';

const DeleteClientDialog = lazyPart(() => import('./delete/DeleteClientDialog'), 'DeleteClientDialog');
const DisableClientDialog = lazyPart(() => import('./enable/DisableClientDialog'), 'DisableClientDialog');
const EnableClientDialog = lazyPart(() => import('./enable/EnableClientDialog'), 'EnableClientDialog');
const RotateSecretDialog = lazyPart(() => import('./rotate/RotateSecretDialog'), 'RotateSecretDialog');

const CancelRotationDialog = lazyPart(() => import('./rotate/CancelRotationDialog'), 'CancelRotationDialog');

const AddSecretDialog = lazyPart(() => import('./secrets/AddSecretDialog'), 'AddSecretDialog');
const UpdateSecretDialog = lazyPart(() => import('./secrets/UpdateSecretDialog'), 'UpdateSecretDialog');
const RevokeSecretDialog = lazyPart(() => import('./secrets/RevokeSecretDialog'), 'RevokeSecretDialog');

const RevokeTokensDialog = lazyPart(() => import('./tokens/RevokeTokensDialog'), 'RevokeTokensDialog');

const ShareLinkDialog = lazyPart(() => import('./shareLink/ShareLinkDialog'), 'ShareLinkDialog');

export type ClientAction =
  | 'enable'
  | 'disable'
  | 'rotate'
  | 'delete'
  | 'cancelRotation'
  | 'addSecret'
  | 'updateSecret'
  | 'revoke'
  | 'shareLink'
  | 'revokeTokens';

export type BeginClientAction = (action: ClientAction, client: ClientTarget, secret?: SecretTarget) => void;

/**
 * The actions on a client, for its row and its page alike, each with its own confirmation. The dialog belongs to the
 * page and not to the row: the refetch of a list must not remove a secret that was just shown.
 */
export function useClientActions(): { begin: BeginClientAction; dialog: ReactNode } {
  const [open, setOpen] = useState<{ action: ClientAction; client: ClientTarget; secret?: SecretTarget | undefined }>();
  const enable = useCommand(EnableClientDocument, { successMessage: 'The client is enabled.' });

  function begin(action: ClientAction, client: ClientTarget, secret?: SecretTarget) {
    if (action === 'enable' && !enable.commentField)
      void enable.run({ input: { id: client.id, expectedVersion: client.version } });
    else setOpen({ action, client, secret });
  }

  const props = open && { client: open.client, onClose: () => setOpen(undefined) };
  return {
    begin,
    dialog: props && (
      <Suspense>
        {open.action === 'enable' && <EnableClientDialog {...props} />}
        {open.action === 'disable' && <DisableClientDialog {...props} />}
        {open.action === 'rotate' && <RotateSecretDialog {...props} secret={open.secret} />}
        {open.action === 'cancelRotation' && open.secret && <CancelRotationDialog {...props} secret={open.secret} />}
        {open.action === 'addSecret' && <AddSecretDialog {...props} />}
        {open.action === 'updateSecret' && open.secret && <UpdateSecretDialog {...props} secret={open.secret} />}
        {open.action === 'revoke' && open.secret && <RevokeSecretDialog {...props} secret={open.secret} />}
        {open.action === 'shareLink' && open.secret && <ShareLinkDialog {...props} secret={open.secret} />}
        {open.action === 'revokeTokens' && <RevokeTokensDialog {...props} />}
        {open.action === 'delete' && <DeleteClientDialog {...props} />}
      </Suspense>
    ),
  };
}
