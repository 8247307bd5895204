import { type ManagementScope, managementScopeNames, managementScopes, mayHoldScope } from '@countersign/schema';
import { Checkbox, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useViewer } from '../../viewer/viewer';

interface Props {
  value: readonly ManagementScope[];
  error?: ReactNode;
  onChange: (value: ManagementScope[]) => void;
}

const groups = [
  { label: 'It reads', is: (scope: ManagementScope) => scope.endsWith(':read') },
  { label: 'It changes', is: (scope: ManagementScope) => !scope.endsWith(':read') },
];

/** The scopes that the viewer may let a program of their own use: what it reads, and what it changes. */
export function ScopeChecks({ value, error, onChange }: Props) {
  const { privileges } = useViewer();
  const mine = managementScopeNames.filter((scope) => mayHoldScope(scope, privileges));
  return (
    <Checkbox.Group
      label="What it may do"
      description="Choose as little as it needs."
      value={[...value]}
      error={error}
      onChange={(chosen) => onChange(mine.filter((scope) => chosen.includes(scope)))}
    >
      {groups.map(({ label, is }) => (
        <Stack key={label} gap="sm" mt="md" role="group" aria-label={label}>
          <Text size="sm" fw={500}>
            {label}
          </Text>
          {mine.filter(is).map((scope) => (
            <Checkbox key={scope} value={scope} label={managementScopes[scope].description} description={scope} />
          ))}
        </Stack>
      ))}
    </Checkbox.Group>
  );
}
