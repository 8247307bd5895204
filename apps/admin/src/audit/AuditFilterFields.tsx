import { useQuery } from '@apollo/client/react';
import { Button, Select, Text, TextInput } from '@mantine/core';
import { AuditActorsDocument } from '../api/__generated__/graphql';
import { actionNames } from '../labels/actions';
import { ExportMenu } from '../ui/ExportMenu';
import styles from './AuditFilterFields.module.css';
import { type AuditFilters, type AuditSearch, auditFilterOf, isNarrowed, noFilters } from './auditSearch';

interface Props {
  asked: AuditSearch;
  onAsk: (changed: AuditFilters) => void;
}

/** Who, what, when; to what is chosen on the page of the thing itself. */
export function AuditFilterFields({ asked, onAsk }: Props) {
  const { data } = useQuery(AuditActorsDocument);
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
      value={asked[field] ?? ''}
      onChange={(event) => onAsk({ [field]: event.currentTarget.value || undefined })}
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
        data={Object.entries(actionNames).map(([value, label]) => ({ value, label }))}
        value={asked.action ?? null}
        onChange={(chosen) => onAsk({ action: chosen ?? undefined })}
      />
      <Select
        className={styles.choice}
        aria-label="Who did it"
        placeholder="Anybody"
        clearable
        searchable
        nothingFoundMessage="No such admin"
        data={(data?.admins.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.actor ?? null}
        onChange={(chosen) => onAsk({ actor: chosen ?? undefined })}
      />
      {day('from', 'From')}
      {day('to', 'Until')}
      {isNarrowed(asked) && (
        <Button variant="subtle" color="gray" onClick={() => onAsk(noFilters)}>
          {asked.subject ? 'Only about one thing: show all' : 'Clear'}
        </Button>
      )}
      <ExportMenu of="audit" filter={auditFilterOf(asked)} />
    </search>
  );
}
