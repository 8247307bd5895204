import { lazy, type ReactNode, Suspense, useState } from 'react';
import { EnableClientDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import type { SecretTarget, Target } from './target';

const DeleteClientDialog = lazy(async () => ({
  default: (await import('./delete/DeleteClientDialog')).DeleteClientDialog,
}));
const DisableClientDialog = lazy(async () => ({
  default: (await import('./enable/DisableClientDialog')).DisableClientDialog,
}));
const EnableClientDialog = lazy(async () => ({
  default: (await import('./enable/EnableClientDialog')).EnableClientDialog,
}));
const RotateSecretDialog = lazy(async () => ({
  default: (await import('./rotate/RotateSecretDialog')).RotateSecretDialog,
}));

const AddSecretDialog = lazy(async () => ({
  default: (await import('./secrets/AddSecretDialog')).AddSecretDialog,
}));
const RevokeSecretDialog = lazy(async () => ({
  default: (await import('./secrets/RevokeSecretDialog')).RevokeSecretDialog,
}));
const RevealSecretDialog = lazy(async () => ({
  default: (await import('./secrets/RevealSecretDialog')).RevealSecretDialog,
}));

const RevokeTokensDialog = lazy(async () => ({
  default: (await import('./tokens/RevokeTokensDialog')).RevokeTokensDialog,
}));

const HandOffDialog = lazy(async () => ({
  default: (await import('./shareLink/HandOffDialog')).HandOffDialog,
}));

export type ClientDeed =
  | 'enable'
  | 'disable'
  | 'rotate'
  | 'delete'
  | 'addSecret'
  | 'revoke'
  | 'reveal'
  | 'handOff'
  | 'revokeTokens';

export type BeginDeed = (deed: ClientDeed, client: Target, secret?: SecretTarget) => void;

/**
 * What can be done to a client, from its row and from its page alike, each with its own confirmation. The dialog belongs
 * to the page and not to the row: a list that fetches itself anew must not take a secret just shown away with it.
 */
export function useClientDeeds(): { begin: BeginDeed; dialog: ReactNode } {
  const [open, setOpen] = useState<{ deed: ClientDeed; client: Target; secret?: SecretTarget | undefined }>();
  const enable = useCommand(EnableClientDocument, { done: 'The client is enabled.' });

  function begin(deed: ClientDeed, client: Target, secret?: SecretTarget) {
    if (deed === 'enable' && !enable.why)
      void enable.run({ input: { id: client.id, expectedVersion: client.version } });
    else setOpen({ deed, client, secret });
  }

  const props = open && { client: open.client, onClose: () => setOpen(undefined) };
  return {
    begin,
    dialog: props && (
      <Suspense>
        {open.deed === 'enable' && <EnableClientDialog {...props} />}
        {open.deed === 'disable' && <DisableClientDialog {...props} />}
        {open.deed === 'rotate' && <RotateSecretDialog {...props} secret={open.secret} />}
        {open.deed === 'addSecret' && <AddSecretDialog {...props} />}
        {open.deed === 'revoke' && open.secret && <RevokeSecretDialog {...props} secret={open.secret} />}
        {open.deed === 'reveal' && open.secret && <RevealSecretDialog {...props} secret={open.secret} />}
        {open.deed === 'handOff' && open.secret && <HandOffDialog {...props} secret={open.secret} />}
        {open.deed === 'revokeTokens' && <RevokeTokensDialog {...props} />}
        {open.deed === 'delete' && <DeleteClientDialog {...props} />}
      </Suspense>
    ),
  };
}
