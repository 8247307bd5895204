import { Button, Select, Text, TextInput } from '@mantine/core';
import { AuditActorsDocument } from '../api/__generated__/graphql';
import { actionFilter } from '../labels/actions';
import { useAllPages } from '../localList/useAllPages';
import { ExportMenu } from '../ui/ExportMenu';
import styles from './AuditFilterFields.module.css';
import { type AuditFilters, type AuditSearch, clearedFilters, isFiltered, toAuditFilter } from './auditSearch';

interface Props {
  searchParams: AuditSearch;
  onChange: (changed: AuditFilters) => void;
}

/** Filters by action, actor and time. The filter by subject is set from the page of that subject. */
export function AuditFilterFields({ searchParams, onChange }: Props) {
  const { data: admins } = useAllPages(AuditActorsDocument, 'admins');
  const day = (field: 'from' | 'to', word: string) => (
    <TextInput
      type="date"
      aria-label={`${word} this day`}
      leftSection={
        <Text size="sm" c="dimmed" aria-hidden>
          {word}
        </Text>
      }
      leftSectionWidth={52}
      className={styles.day}
      value={searchParams[field] ?? ''}
      onChange={(event) => onChange({ [field]: event.currentTarget.value || undefined })}
    />
  );
  return (
    <search className={styles.filters}>
      <Select
        className={styles.choice}
        aria-label="What happened"
        placeholder="Any event"
        clearable
        searchable
        nothingFoundMessage="No such thing"
        data={actionFilter}
        value={searchParams.action ?? null}
        onChange={(chosen) => onChange({ action: chosen ?? undefined })}
      />
      <Select
        className={styles.choice}
        aria-label="Who did it"
        placeholder="Anybody"
        clearable
        searchable
        nothingFoundMessage="No such admin"
        data={(admins ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={searchParams.actor ?? null}
        onChange={(chosen) => onChange({ actor: chosen ?? undefined })}
      />
      {day('from', 'From')}
      {day('to', 'Until')}
      {isFiltered(searchParams) && (
        <Button variant="subtle" color="gray" onClick={() => onChange(clearedFilters)}>
          {searchParams.subject ? 'Only about one thing: show all' : 'Clear'}
        </Button>
      )}
      <ExportMenu of="audit" filter={toAuditFilter(searchParams)} />
    </search>
  );
}
