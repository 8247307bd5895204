import { Loader } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import styles from './FieldChanges.module.css';
import { openedThings } from './opened';

const GrantTables = lazyPart(() => import('./GrantTables'), 'GrantTables');
const RowTables = lazyPart(() => import('./RowTables'), 'RowTables');

interface Props {
  field: string;
  before: unknown;
  after: unknown;
}

/** What opens to a table: the scopes of a module, or the objects of an access type, before and after. */
export function Opened({ field, before, after }: Props) {
  if (field === 'scopes' || field === 'permissions') {
    return (
      <Folded summary="As a table">
        <RowTables field={field} before={before} after={after} />
      </Folded>
    );
  }
  if (field !== 'modules' && field !== 'accessTypes') return null;
  return openedThings(field, before, after).map((thing) => (
    <Folded
      key={thing.key}
      summary={
        <>
          What <bdi>{thing.name}</bdi> allows
        </>
      }
    >
      <GrantTables field={field} thing={thing} />
    </Folded>
  ));
}

/** Loads what is in it when it is opened. */
function Folded({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.opened} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <Suspense fallback={<Loader size="xs" />}>{children}</Suspense>}
    </details>
  );
}
