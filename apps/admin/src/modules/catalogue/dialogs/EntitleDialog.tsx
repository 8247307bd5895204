import { useQuery } from '@apollo/client/react';
import { Checkbox, Radio, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { EntitledAccountsDocument, GrantEntitlementDocument } from '../../../api/__generated__/graphql';
import type { Failure } from '../../../api/failure';
import { useCommand } from '../../../commands/useCommand';
import { toFormErrors } from '../../../form/toFormErrors';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { FailureAlert } from '../../../ui/FailureAlert';
import { dayFromNow, endOfDay } from '../endOfDay';
import { ModuleChoice } from './ModuleChoice';

interface Props {
  /** Left out, one is chosen. */
  module?: { readonly id: string; readonly name: string };
  /** Left out, one is chosen, or every account. */
  account?: { readonly id: string; readonly name: string };
  onClose: () => void;
}

/** Who may use a module, how much of it, where and until when. */
export function EntitleDialog({ module, account, onClose }: Props) {
  const [moduleId, setModuleId] = useState<string | null>(module?.id ?? null);
  const [accountId, setAccountId] = useState<string | null>(account?.id ?? null);
  const [scope, setScope] = useState<'ONE' | 'EVERY'>('ONE');
  const [administrator, setAdministrator] = useState(false);
  const [environments, setEnvironments] = useState<string[]>([]);
  const [day, setDay] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const errors = toFormErrors(failure?.issues ?? []);
  const { run, busy, commentField } = useCommand(GrantEntitlementDocument, {
    successMessage: 'The entitlement is in force.',
    handlesFailure: true,
  });

  async function entitle() {
    if (!moduleId) return;
    const result = await run({
      input: {
        moduleId,
        ...(scope === 'ONE' && accountId !== null && { accountId }),
        administrator,
        environments: environments.length > 0 ? environments : null,
        endsAt: endOfDay(day),
      },
    });
    if (result.outcome === 'REFUSED') setFailure(result.failure);
    else onClose();
  }

  return (
    <ConfirmDialog
      title={account ? `Entitle ${account.name}` : `Entitle accounts to ${module?.name ?? 'a module'}`}
      verb="Entitle"
      busy={busy}
      ready={moduleId !== null && (scope === 'EVERY' || accountId !== null)}
      onConfirm={entitle}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <FailureAlert failure={failure} />}
      {!module && <ModuleChoice value={moduleId} onChange={setModuleId} />}
      {!account && (
        <Radio.Group label="Who" value={scope} onChange={(value) => setScope(value === 'EVERY' ? 'EVERY' : 'ONE')}>
          <Stack gap="xs" mt={6}>
            <Radio value="ONE" label="One account" />
            <Radio value="EVERY" label="Every account" description="Those that come later, too." />
          </Stack>
        </Radio.Group>
      )}
      {!account && scope === 'ONE' && <AccountChoice value={accountId} onChange={setAccountId} />}
      <Checkbox
        label="Administrator scopes, too"
        checked={administrator}
        onChange={(event) => setAdministrator(event.currentTarget.checked)}
      />
      <TagsInput
        label="Only in these environments"
        description="Left empty, in all of them."
        placeholder={environments.length > 0 ? undefined : 'sandbox'}
        value={environments}
        error={errors.environments}
        onChange={setEnvironments}
      />
      <TextInput
        label="Until"
        description="The end of that day; left empty, without an end."
        type="date"
        min={dayFromNow(0)}
        value={day}
        error={errors.endsAt}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {commentField}
    </ConfirmDialog>
  );
}

/** Searched by name: there may be thousands. */
function AccountChoice({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const [search, setSearch] = useState('');
  const [debounced] = useDebouncedValue(search, 200);
  const { data, previousData } = useQuery(EntitledAccountsDocument, { variables: { search: debounced || null } });
  const found = (data ?? previousData)?.customers.nodes ?? [];
  return (
    <Select
      label="Account"
      required
      searchable
      placeholder="Find an account"
      nothingFoundMessage="No account has this in its name."
      data={found.map(({ id, name, reference }) => ({ value: id, label: reference ? `${name} (${reference})` : name }))}
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
