import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { Section } from '../ui/Section';
import type { PolicyValues } from './policyValues';
import { readySets } from './readySets';

interface Props {
  current: PolicyValues;
  onChoose: (values: Partial<PolicyValues>) => void;
}

export function ReadySets({ current, onChoose }: Props) {
  const isChosen = (values: Partial<PolicyValues>) =>
    Object.entries(values).every(([name, value]) => current[name as keyof PolicyValues] === value);
  return (
    <Section title="Ready-made sets" description="A set fills in the form below. Nothing changes until you save.">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {readySets.map(({ name, description, values }) => (
          <Stack key={name} gap={6} justify="space-between">
            <Text size="sm" c="dimmed">
              {description}
            </Text>
            <Button
              variant={isChosen(values) ? 'light' : 'default'}
              aria-pressed={isChosen(values)}
              onClick={() => onChoose(values)}
            >
              {name}
            </Button>
          </Stack>
        ))}
      </SimpleGrid>
    </Section>
  );
}
