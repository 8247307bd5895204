import { Stack, Text, Title } from '@mantine/core';
import { anchorOf } from '../contents';
import type { OpenApi, Operation } from '../document/openApi';
import { OperationSection } from './OperationSection';

interface Props {
  document: OpenApi;
  operations: readonly Operation[];
  /** The id that the address leads to. */
  target: string;
}

/** Every operation that is asked for, by subject. */
export const Reference = ({ document: { tags, servers, components }, operations, target }: Props) =>
  tags.map(({ name, description }) => {
    const own = operations.filter((operation) => operation.tags.includes(name));
    if (own.length === 0) return null;
    return (
      <Stack key={name} component="section" gap="xs" aria-labelledby={anchorOf(name)}>
        <Title order={2} id={anchorOf(name)} size="h1" mt="lg" style={{ scrollMarginTop: '4.5rem' }}>
          {name}
        </Title>
        <Text c="dimmed" size="sm" mb="xs">
          {description}
        </Text>
        {own.map((operation) => (
          <OperationSection
            key={operation.operationId}
            operation={operation}
            server={servers[0]?.url ?? ''}
            schemas={components.schemas}
            isTarget={operation.operationId === target}
          />
        ))}
      </Stack>
    );
  });
