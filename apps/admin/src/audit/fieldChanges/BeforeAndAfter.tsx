import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyValue } from '../../ui/EmptyValue';

interface Props<Row> {
  before: readonly Row[];
  after: readonly Row[];
  children: (rows: readonly Row[]) => ReactNode;
}

/** Two tables of the same kind; one alone where a thing comes or goes as a whole. */
export function BeforeAndAfter<Row>({ before, after, children }: Props<Row>) {
  const parts = [
    ['Before', before],
    ['After', after],
  ] as const;
  return parts.map(([title, rows]) => (
    <section key={title} aria-label={title}>
      <Text size="xs" c="dimmed" fw={600} mt="xs">
        {title}
      </Text>
      {rows.length > 0 ? children(rows) : <EmptyValue>nothing</EmptyValue>}
    </section>
  ));
}
