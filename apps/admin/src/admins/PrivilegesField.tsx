import { type Privilege, presets, privileges, privilegesIn, vendorPrivileges } from '@countersign/schema';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useViewer } from '../viewer/viewer';
import { PrivilegeChecks } from './PrivilegeChecks';
import { ownOf, presetOf, vendorsOf } from './privilegeDescriptions';

interface Props {
  value: readonly Privilege[];
  onChange: (value: Privilege[]) => void;
  error?: string | undefined;
}

/** The privileges of an admin. A viewer can only give privileges that they hold. */
export function PrivilegesField({ value, onChange, error }: Props) {
  const { privileges: mine, account } = useViewer();
  const preset = presetOf(ownOf(value));

  // The vendor's exist in the vendor's account alone. */
  const there = privilegesIn(account);

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
            onClick={() => onChange([...set, ...vendorsOf(value)])}
          >
            {name}
          </Button>
        ))}
      </Group>
      <PrivilegeChecks label="Privileges" list={privileges} value={value} error={error} onToggle={toggle} />
      {account.kind === 'VENDOR' && (
        <PrivilegeChecks
          label="As the vendor, across the accounts of customers"
          list={vendorPrivileges}
          value={value}
          onToggle={toggle}
        />
      )}
      {value.length === 0 && (
        <Text size="sm" c="dimmed">
          An end user administers nothing here: they sign in only so that applications may act for them.
        </Text>
      )}
    </Stack>
  );
}
