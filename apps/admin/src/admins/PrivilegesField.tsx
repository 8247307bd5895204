import { allPrivileges, type Privilege, presets, privileges, privilegeWords } from '@countersign/schema';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useViewer } from '../viewer/viewer';
import { presetOf, privilegeDescriptions } from './privilegeDescriptions';

interface Props {
  value: readonly Privilege[];
  onChange: (value: Privilege[]) => void;
  error?: string | undefined;
}

/** The privileges of an admin. A viewer can only give privileges that they hold. */
export function PrivilegesField({ value, onChange, error }: Props) {
  const { privileges: mine } = useViewer();
  const preset = presetOf(value);

  // The vendor's exist in the vendor's account alone, whose administrators hold them.
  const there = allPrivileges.filter(
    (each) => privileges.some((one) => one === each) || mine.includes(each) || value.includes(each),
  );

  function toggle(privilege: Privilege, on: boolean) {
    onChange(there.filter((each) => (each === privilege ? on : value.includes(each))));
  }

  return (
    <Stack gap="md">
      <Group gap="xs" role="group" aria-label="Ready-made sets">
        {Object.entries(presets).map(([name, set]) => (
          <Button
            key={name}
            size="compact-sm"
            variant={preset === name ? 'light' : 'default'}
            aria-pressed={preset === name}
            disabled={!set.every((privilege) => mine.includes(privilege))}
            onClick={() => onChange([...set])}
          >
            {name}
          </Button>
        ))}
      </Group>
      <Checkbox.Group label="Privileges" value={[...value]} error={error} data-path="privileges">
        <Stack gap="sm" mt="xs">
          {there.map((privilege) => {
            const isMissing = !mine.includes(privilege);
            return (
              <Checkbox
                key={privilege}
                value={privilege}
                label={privilegeWords[privilege]}
                description={
                  isMissing
                    ? 'You do not hold this yourself, so you cannot give or take it.'
                    : privilegeDescriptions[privilege]
                }
                disabled={isMissing}
                onChange={(event) => toggle(privilege, event.currentTarget.checked)}
              />
            );
          })}
        </Stack>
      </Checkbox.Group>
      {value.length === 0 && (
        <Text size="sm" c="dimmed">
          An end user administers nothing here: they sign in only so that applications may act for them.
        </Text>
      )}
    </Stack>
  );
}
