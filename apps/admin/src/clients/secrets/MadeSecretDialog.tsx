import { useState } from 'react';
import type { MadeSecretFragment } from '../../api/__generated__/graphql';
import { Dialog } from '../../ui/Dialog';
import { MadeSecret } from './MadeSecret';

interface Props {
  clientId: string;
  secret: MadeSecretFragment;
  onClose: () => void;
}

/** A secret that was just made, in a dialog that asks before it is left without a copy. */
export function MadeSecretDialog({ clientId, secret, onClose }: Props) {
  const [leaving, setLeaving] = useState<() => void>();
  return (
    <Dialog onClose={leaving ?? onClose} title="The new secret" closeOnClickOutside={false}>
      <MadeSecret clientId={clientId} secret={secret} onDone={onClose} onLeave={(leave) => setLeaving(() => leave)} />
    </Dialog>
  );
}
