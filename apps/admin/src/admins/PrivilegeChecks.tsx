import { type Privilege, privilegeWords } from '@countersign/schema';
import { Checkbox, Stack } from '@mantine/core';
import { useViewer } from '../viewer/viewer';
import { privilegeDescriptions } from './privilegeDescriptions';

interface Props {
  label: string;
  /** Those of one heading. */
  list: readonly Privilege[];
  value: readonly Privilege[];
  error?: string | undefined;
  onToggle: (privilege: Privilege, on: boolean) => void;
}

export function PrivilegeChecks({ label, list, value, error, onToggle }: Props) {
  const { privileges: mine } = useViewer();
  return (
    <Checkbox.Group label={label} value={[...value]} error={error} data-path="privileges">
      <Stack gap="sm" mt="xs">
        {list.map((privilege) => {
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
              onChange={(event) => onToggle(privilege, event.currentTarget.checked)}
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}
