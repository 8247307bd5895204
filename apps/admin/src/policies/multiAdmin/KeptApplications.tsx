import { maxKeptApplications } from '@countersign/schema';
import { Checkbox, Stack, Text } from '@mantine/core';

interface Application {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

interface Props {
  applications: readonly Application[];
  /** The ids of the applications that stay allowed. */
  value: string[];
  onChange: (ids: string[]) => void;
}

const inWhoseName = ({ id, people }: Application) =>
  people === 0 ? `${id}, for itself` : `${id}, in the name of ${people === 1 ? 'one person' : `${people} people`}`;

/** The applications that may continue to manage this account when multi admin is turned on: none by default. */
export function KeptApplications({ applications, value, onChange }: Props) {
  if (applications.length === 0) return null;
  return (
    <Checkbox.Group
      label="These applications may manage here, by one admin’s word"
      description="Their refresh tokens are revoked now, and people consent anew. Choose the applications that keep theirs."
      value={value}
      onChange={(ids) => onChange(ids.slice(0, maxKeptApplications[0]))}
    >
      <Stack gap="sm" mt="xs" mah={240} style={{ overflowY: 'auto' }}>
        {applications.map((application) => (
          <Checkbox
            key={application.id}
            value={application.id}
            label={`Keep ${application.name}`}
            description={inWhoseName(application)}
          />
        ))}
      </Stack>
      <Text size="sm" c="dimmed" mt="xs">
        A change that one of them requests in a person’s name needs that person’s confirmation, besides the approval.
      </Text>
    </Checkbox.Group>
  );
}
