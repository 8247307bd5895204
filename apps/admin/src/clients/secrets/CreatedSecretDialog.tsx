import { useState } from 'react';
import type { CreatedSecretFragment } from '../../api/__generated__/graphql';
import { Dialog } from '../../ui/Dialog';
import type { ClientTarget } from '../target';
import { CreatedSecret } from './CreatedSecret';

interface Props {
  client: ClientTarget;
  secret: CreatedSecretFragment;
  onClose: () => void;
}

/** A new secret, in a dialog that asks for confirmation before it is left without a copy. */
export function CreatedSecretDialog({ client, secret, onClose }: Props) {
  const [leaving, setLeaving] = useState<() => void>();
  return (
    <Dialog onClose={leaving ?? onClose} title={`The new secret of ${client.name}`} closeOnClickOutside={false}>
      <CreatedSecret client={client} secret={secret} onDone={onClose} onLeave={(leave) => setLeaving(() => leave)} />
    </Dialog>
  );
}
