import { useState } from 'react';
import type { CreatedSecretFragment } from '../../api/__generated__/graphql';
import { Dialog } from '../../ui/Dialog';
import { CreatedSecret } from './CreatedSecret';

interface Props {
  clientId: string;
  secret: CreatedSecretFragment;
  onClose: () => void;
}

/** A new secret, in a dialog that asks for confirmation before it is left without a copy. */
export function CreatedSecretDialog({ clientId, secret, onClose }: Props) {
  const [leaving, setLeaving] = useState<() => void>();
  return (
    <Dialog onClose={leaving ?? onClose} title="The new secret" closeOnClickOutside={false}>
      <CreatedSecret
        clientId={clientId}
        secret={secret}
        onDone={onClose}
        onLeave={(leave) => setLeaving(() => leave)}
      />
    </Dialog>
  );
}
