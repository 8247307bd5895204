import { Button, Text, TextInput } from '@mantine/core';
import { Suspense } from 'react';
import { AuditActorsDocument } from '../api/__generated__/graphql';
import { actionFilter } from '../labels/actions';
import { useAllPages } from '../localList/useAllPages';
import { ExportMenu } from '../ui/ExportMenu';
import { lazyPart } from '../ui/lazyPart';
import type { SearchedSelectProps } from '../ui/SearchedSelect';
import styles from './AuditFilterFields.module.css';
import { type AuditFilters, type AuditSearch, clearedFilters, isFiltered, toAuditFilter } from './auditSearch';

// The audit is read before it is filtered.
const SearchedSelect = lazyPart(() => import('../ui/SearchedSelect'), 'SearchedSelect');

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
  const choice = (label: string, select: SearchedSelectProps) => (
    <Suspense
      fallback={<TextInput className={styles.choice} aria-label={label} placeholder={select.placeholder} readOnly />}
    >
      <SearchedSelect className={styles.choice} aria-label={label} {...select} />
    </Suspense>
  );
  return (
    <search className={styles.filters}>
      {choice('What happened', {
        placeholder: 'Any event',
        nothingFoundMessage: 'No such thing',
        data: actionFilter,
        value: searchParams.action ?? null,
        onChange: (chosen) => onChange({ action: chosen ?? undefined }),
      })}
      {choice('Who did it', {
        placeholder: 'Anybody',
        nothingFoundMessage: 'No such admin',
        data: (admins ?? []).map(({ id, name }) => ({ value: id, label: name })),
        value: searchParams.actor ?? null,
        onChange: (chosen) => onChange({ actor: chosen ?? undefined }),
      })}
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
