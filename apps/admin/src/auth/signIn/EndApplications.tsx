import { Checkbox, Stack, Text } from '@mantine/core';

export interface ActingApplication {
  readonly name: string;
  /** It manages Countersign itself: that grant ends in any case. */
  readonly managesAccount: boolean;
}

interface Props {
  applications: readonly ActingApplication[];
  checked: boolean;
  onChange: (checked: boolean) => void;
}

const namesOf = (applications: readonly ActingApplication[]) => applications.map(({ name }) => name).join(', ');

/**
 * The effect of a new password on the applications that act for the person. Renders nothing without such applications.
 */
export function EndApplications({ applications, checked, onChange }: Props) {
  const managing = applications.filter(({ managesAccount }) => managesAccount);
  const others = applications.filter(({ managesAccount }) => !managesAccount);
  if (applications.length === 0) return null;
  return (
    <Stack gap="xs">
      {managing.length > 0 && (
        <Text size="sm">
          With a new password these can manage nothing for you any more, until you allow it again: {namesOf(managing)}.
        </Text>
      )}
      {others.length > 0 && (
        <Checkbox
          label="End the access of other applications, too"
          description={`${namesOf(others)}. In every account of yours; you can allow it again.`}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
