import { useState } from 'react';
import {
  DeleteClientsDocument,
  DisableClientsDocument,
  EnableClientsDocument,
  ExpireClientSecretsDocument,
} from '../../api/__generated__/graphql';
import { DisableReasonField } from '../enable/DisableReasonField';
import { type End, EndField, momentOf } from './EndField';
import { ManyDialog } from './ManyDialog';
import { type UpdateAction, UpdateManyDialog } from './UpdateManyDialog';

export type BulkAction = 'disable' | 'enable' | 'expire' | 'delete' | UpdateAction;

export interface BulkProps {
  ids: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

interface Props extends BulkProps {
  action: BulkAction;
}

export function BulkDialog({ action, ...props }: Props) {
  switch (action) {
    case 'disable':
      return <DisableMany {...props} />;
    case 'enable':
      return (
        <ManyDialog
          {...props}
          verb="Enable"
          done="enabled"
          command="enableClients"
          mutation={EnableClientsDocument}
          variables={(targets) => ({ input: targets })}
          asked=""
        />
      );
    case 'expire':
      return <ExpireMany {...props} />;
    case 'delete':
      return (
        <ManyDialog
          {...props}
          verb="Delete"
          done="deleted"
          command="deleteClients"
          mutation={DeleteClientsDocument}
          variables={(targets) => ({ input: targets })}
          asked=""
          dangerous
        />
      );
    default:
      return <UpdateManyDialog action={action} {...props} />;
  }
}

function DisableMany(props: BulkProps) {
  const [reason, setReason] = useState('');
  return (
    <ManyDialog
      {...props}
      verb="Disable"
      done="disabled"
      command="disableClients"
      mutation={DisableClientsDocument}
      variables={({ clients, confirmation }) => ({
        input: { ids: clients.map(({ id }) => id), reason, confirmation },
      })}
      asked=""
      dangerous
      skipsApproval
    >
      <DisableReasonField value={reason} onChange={setReason} several />
    </ManyDialog>
  );
}

function ExpireMany(props: BulkProps) {
  const [end, setEnd] = useState<End>({ when: 'later', day: '' });
  const expiresAt = momentOf(end);
  return (
    <ManyDialog
      {...props}
      verb="End the secrets of"
      done="changed"
      command="expireClientSecrets"
      mutation={ExpireClientSecretsDocument}
      variables={(targets) => ({ input: { ...targets, expiresAt } })}
      asked={end.when === 'later' && !expiresAt ? undefined : String(expiresAt)}
      effect={{ overlap: end.when === 'later' ? 1 : 0 }}
      dangerous
    >
      <EndField value={end} onChange={setEnd} />
    </ManyDialog>
  );
}
