import type { ManagedClients } from '@countersign/schema';
import { Checkbox, MultiSelect, Stack, TextInput } from '@mantine/core';
import { FoldedSection } from '../../ui/FoldedSection';
import { useViewer } from '../../viewer/viewer';
import { hasErrorAt } from './hasErrorAt';
import { summaries } from './summaries';
import type { ClientChoices } from './useClientChoices';
import type { ClientForm } from './useClientForm';

const none: ManagedClients = { environments: [], label: null, ownClients: false };

/** Which clients a program manages: asked of those that act in Countersign itself. */
export function ManagedClientsField({ form, choices }: { form: ClientForm; choices: ClientChoices }) {
  const { environments } = useViewer().account;
  const { managedClients, modules } = form.getValues();
  const manages = modules.some(({ moduleId }) => choices.modules.some(({ id, builtIn }) => builtIn && id === moduleId));
  if (!manages && !managedClients) return null;
  const limit = { ...none, ...managedClients };

  function change(part: Partial<ManagedClients>) {
    const next = { ...limit, ...part };
    const isLimited = next.environments.length > 0 || next.label !== null || next.ownClients;
    form.setFieldValue('managedClients', isLimited ? next : null);
    form.clearFieldError('managedClients');
    form.clearFieldError('managedClients.label');
  }

  return (
    <FoldedSection
      title="Clients that it manages"
      summary={summaries.managedClients(form.getValues())}
      description="Whatever its scopes let it do, it does to these alone, and sees no others. A limited program has chosen scopes, of clients, secrets, grants, change requests and, to read, modules."
      hasError={hasErrorAt(form, 'managedClients')}
    >
      <Stack maw={640} data-path="managedClients" tabIndex={-1}>
        <MultiSelect
          label="Only in these environments"
          placeholder={limit.environments.length === 0 ? 'In every environment' : ''}
          data={[...new Set([...environments, ...limit.environments])]}
          value={limit.environments}
          onChange={(chosen) => change({ environments: chosen })}
          error={form.errors.managedClients}
        />
        <TextInput
          label="Only with this label"
          description="A key, such as team, or a key and a value: team=payments."
          autoComplete="off"
          spellCheck={false}
          data-path="managedClients.label"
          value={limit.label ?? ''}
          onChange={({ currentTarget: { value } }) => change({ label: value || null })}
          error={form.errors['managedClients.label']}
        />
        <Checkbox
          label="Only clients that it made itself"
          checked={limit.ownClients}
          onChange={({ currentTarget: { checked } }) => change({ ownClients: checked })}
        />
      </Stack>
    </FoldedSection>
  );
}
