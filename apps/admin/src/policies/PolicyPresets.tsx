import { SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { Section } from '../ui/Section';
import styles from './PolicyPresets.module.css';
import { policyPresets } from './policyPresets';
import type { PolicyValues } from './policyValues';

interface Props {
  current: PolicyValues;
  onSelect: (values: Partial<PolicyValues>) => void;
}

export function PolicyPresets({ current, onSelect }: Props) {
  const isChosen = (values: Partial<PolicyValues>) =>
    Object.entries(values).every(([name, value]) => current[name as keyof PolicyValues] === value);
  return (
    <Section title="Ready-made sets" description="A set fills in the form below. Nothing changes until you save.">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {policyPresets.map(({ name, description, values }) => (
          <UnstyledButton
            key={name}
            className={styles.set}
            aria-pressed={isChosen(values)}
            onClick={() => onSelect(values)}
          >
            <Text size="sm" fw={500}>
              {name}
            </Text>
            <Text size="xs" c="dimmed" mt={2}>
              {description}
            </Text>
          </UnstyledButton>
        ))}
      </SimpleGrid>
    </Section>
  );
}
