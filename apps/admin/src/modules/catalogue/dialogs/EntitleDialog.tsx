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
import { type Grantee, granteeInput } from './grantee';
import { ModuleChoice } from './ModuleChoice';
import { PlanChoice } from './PlanChoice';

interface Props {
  /** Left out, one is chosen. */
  module?: { readonly id: string; readonly name: string };
  /** Left out, one is chosen, or every account. */
  grantee?: Grantee;
  onClose: () => void;
}

const scopes = ['account', 'plan', 'every'] as const;
type Scope = (typeof scopes)[number];

/** Who may use a module, how much of it, where and until when. */
export function EntitleDialog({ module, grantee, onClose }: Props) {
  const [moduleId, setModuleId] = useState<string | null>(module?.id ?? null);
  const [granteeId, setGranteeId] = useState<string | null>(grantee?.id ?? null);
  const [scope, setScope] = useState<Scope>(grantee?.kind ?? 'account');
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
        ...(granteeId !== null && scope !== 'every' && granteeInput({ kind: scope, id: granteeId })),
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
      title={
        grantee
          ? `Entitle ${grantee.kind === 'plan' ? 'accounts with the plan ' : ''}${grantee.name}`
          : `Entitle accounts to ${module?.name ?? 'a module'}`
      }
      verb="Entitle"
      busy={busy}
      ready={moduleId !== null && (scope === 'every' || granteeId !== null)}
      onConfirm={entitle}
      onClose={onClose}
    >
      {failure && failure.issues.length === 0 && <FailureAlert failure={failure} />}
      {!module && <ModuleChoice value={moduleId} onChange={setModuleId} />}
      {!grantee && (
        <Radio.Group
          label="Who"
          value={scope}
          onChange={(value) => {
            setScope(scopes.find((one) => one === value) ?? 'account');
            setGranteeId(null);
          }}
        >
          <Stack gap="xs" mt={6}>
            <Radio value="account" label="One account" />
            <Radio value="plan" label="Every account with a plan" description="Those that are given it later, too." />
            <Radio value="every" label="Every account" description="Those that come later, too." />
          </Stack>
        </Radio.Group>
      )}
      {!grantee && scope === 'account' && <AccountChoice value={granteeId} onChange={setGranteeId} />}
      {!grantee && scope === 'plan' && <PlanChoice value={granteeId} onChange={setGranteeId} />}
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
