import { Checkbox, MultiSelect, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import { failureOf } from '../../../api/failure';
import { FailureAlert } from '../../../ui/FailureAlert';
import { scopesOf } from '../../form/grantedScopes';
import { useClientChoices } from '../../form/useClientChoices';
import type { OnChange } from '../change';

interface Props {
  /** Whether it is taken, and not granted. */
  takes: boolean;
  /** The module, where that is known already. */
  onChange: OnChange;
}

/** Which module, and which of its scopes: all of them unless some are chosen. */
export function ModuleChoice({ takes, onChange }: Props) {
  const { data, error } = useClientChoices();
  const [grant, setGrant] = useState<{ moduleId: string; administrator: boolean; scopes: string[] }>({
    moduleId: '',
    administrator: false,
    scopes: [],
  });
  if (error) return <FailureAlert failure={failureOf(error)} unasked />;
  if (!data) return <Skeleton height={120} />;
  const module = data.modules.find(({ id }) => id === grant.moduleId);
  const choosable = module
    ? scopesOf(module, { ...grant, administrator: takes || grant.administrator, scopes: null })
    : [];

  function set(changed: Partial<typeof grant>) {
    const next = { ...grant, ...changed };
    setGrant(next);
    const { moduleId, administrator, scopes } = next;
    if (moduleId === '') return onChange(undefined);
    const named = scopes.length > 0 && { scopes };
    onChange(
      takes ? { removeModules: [{ moduleId, ...named }] } : { addModules: [{ moduleId, administrator, ...named }] },
    );
  }

  return (
    <Stack gap="xs">
      <NativeSelect
        label="Module"
        data-autofocus
        data={[{ value: '', label: 'Choose one' }, ...data.modules.map(({ id, name }) => ({ value: id, label: name }))]}
        value={grant.moduleId}
        onChange={(event) => set({ moduleId: event.currentTarget.value, administrator: false, scopes: [] })}
      />
      {module && !takes && module.scopes.some(({ level }) => level === 'ADMINISTRATOR') && (
        <Checkbox
          label="Administrator"
          checked={grant.administrator}
          onChange={(event) => set({ administrator: event.currentTarget.checked, scopes: [] })}
        />
      )}
      {choosable.length > 0 && (
        <MultiSelect
          label="Scopes"
          description={takes ? 'Leave it empty to take the whole module.' : 'Leave it empty to grant all of them.'}
          placeholder={grant.scopes.length > 0 ? undefined : 'All of them'}
          searchable
          clearable
          hidePickedOptions
          limit={100}
          nothingFoundMessage="No such scope"
          data={choosable.map(({ name }) => name)}
          value={grant.scopes}
          onChange={(scopes) => set({ scopes })}
        />
      )}
    </Stack>
  );
}
