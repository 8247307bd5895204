import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { AuditActorsDocument } from '../api/__generated__/graphql';
import { ExportMenu } from '../ui/ExportMenu';
import { actionNames } from '../words/actions';
import { type AuditFilters, type AuditSearch, auditFilterOf, isNarrowed, noFilters } from './auditSearch';

interface Props {
  asked: AuditSearch;
  onAsk: (changed: AuditFilters) => void;
}

/** Who, what, when; to what is chosen on the page of the thing itself. */
export function AuditFilterFields({ asked, onAsk }: Props) {
  const { data } = useQuery(AuditActorsDocument);
  const day = (field: 'from' | 'to', label: string) => (
    <TextInput
      type="date"
      aria-label={label}
      value={asked[field] ?? ''}
      onChange={(event) => onAsk({ [field]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <search>
      <Group mb="md" gap="sm">
        <Select
          aria-label="What happened"
          placeholder="Anything that happened"
          clearable
          searchable
          nothingFoundMessage="No such thing"
          data={Object.entries(actionNames).map(([value, label]) => ({ value, label }))}
          value={asked.action ?? null}
          onChange={(chosen) => onAsk({ action: chosen ?? undefined })}
        />
        <Select
          aria-label="Who did it"
          placeholder="By anybody"
          clearable
          searchable
          nothingFoundMessage="No such admin"
          data={(data?.admins.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={asked.actor ?? null}
          onChange={(chosen) => onAsk({ actor: chosen ?? undefined })}
        />
        {day('from', 'From this day')}
        {day('to', 'Until this day')}
        {isNarrowed(asked) && (
          <Button variant="subtle" color="gray" onClick={() => onAsk(noFilters)}>
            {asked.subject ? 'Only about one thing: show all' : 'Clear'}
          </Button>
        )}
        <ExportMenu of="audit" filter={auditFilterOf(asked)} />
      </Group>
    </search>
  );
}
