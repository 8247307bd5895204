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
  about: string | undefined;
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

/** What a dialog begins with, where it is opened for one thing. */
function begin(action: UpdateAction, about: string | undefined): Change | undefined {
  if (about === undefined) return undefined;
  if (action === 'removeModule') return { removeModules: [{ moduleId: about }] };
  return action === 'removeAccessTypes' ? { removeAccessTypeIds: [about] } : undefined;
}

/** One change of the fields of many clients. */
export function UpdateManyDialog({ action, about, ...props }: Props) {
  const [change, setChange] = useState(() => begin(action, about));
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
      {(action === 'addModule' || action === 'removeModule') && (
        <ModuleChoice takes={takes} about={about} onChange={setChange} />
      )}
      {(action === 'addAccessTypes' || action === 'removeAccessTypes') && (
        <AccessTypesChoice takes={takes} about={about} onChange={setChange} />
      )}
    </ManyDialog>
  );
}
