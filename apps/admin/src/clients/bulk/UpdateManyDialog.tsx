import { useState } from 'react';
import { UpdateClientsDocument } from '../../api/__generated__/graphql';
import type { Change } from './change';
import { AccessTypesChoice } from './fields/AccessTypesChoice';
import { EnvironmentChoice } from './fields/EnvironmentChoice';
import { ModuleChoice } from './fields/ModuleChoice';
import { OwnerChoice } from './fields/OwnerChoice';
import { ManyDialog } from './ManyDialog';

export type UpdateAction =
  | 'owner'
  | 'environment'
  | 'addModule'
  | 'removeModule'
  | 'addAccessTypes'
  | 'removeAccessTypes';

interface Props {
  action: UpdateAction;
  ids: readonly string[];
  onDone: () => void;
  onClose: () => void;
}

const verbs: Record<UpdateAction, string> = {
  owner: 'Change the owner of',
  environment: 'Change the environment of',
  addModule: 'Grant a module to',
  removeModule: 'Take a module from',
  addAccessTypes: 'Give access types to',
  removeAccessTypes: 'Take access types from',
};

/** One change of the fields of many clients. */
export function UpdateManyDialog({ action, ...props }: Props) {
  const [change, setChange] = useState<Change>();
  const takes = action.startsWith('remove');
  return (
    <ManyDialog
      {...props}
      verb={verbs[action]}
      done="changed"
      command="updateClients"
      mutation={UpdateClientsDocument}
      variables={(targets) => ({ input: { ...change, ...targets } })}
      asked={change && JSON.stringify(change)}
      effect={{ takesAway: takes }}
      dangerous={takes}
    >
      {action === 'owner' && <OwnerChoice onChange={setChange} />}
      {action === 'environment' && <EnvironmentChoice onChange={setChange} />}
      {(action === 'addModule' || action === 'removeModule') && <ModuleChoice takes={takes} onChange={setChange} />}
      {(action === 'addAccessTypes' || action === 'removeAccessTypes') && (
        <AccessTypesChoice takes={takes} onChange={setChange} />
      )}
    </ManyDialog>
  );
}
