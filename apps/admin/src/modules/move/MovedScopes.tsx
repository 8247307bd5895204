import { Select, Stack, Text } from '@mantine/core';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';

interface Props {
  scopes: ModuleDetailsFragment['scopes'];
  onto: Pick<ModuleDetailsFragment, 'name' | 'scopes'>;
  placeOf: (name: string) => string | null;
  onChange: (from: string, to: string | null) => void;
}

/** For each scope of the own module the one that takes its place, or none. */
export function MovedScopes({ scopes, onto, placeOf, onChange }: Props) {
  if (scopes.length === 0) return null;
  return (
    <Stack gap="xs" component="fieldset" bd={0} p={0} m={0}>
      <Text component="legend" size="sm" fw={500}>
        What becomes of its scopes
      </Text>
      {scopes.map(({ name }) => (
        <Select
          key={name}
          label={name}
          placeholder="Lost"
          clearable
          data={onto.scopes.map((scope) => scope.name)}
          value={placeOf(name)}
          onChange={(to) => onChange(name, to)}
          comboboxProps={{ withinPortal: false }}
        />
      ))}
    </Stack>
  );
}
