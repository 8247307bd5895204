import { useApolloClient } from '@apollo/client/react';
import { Alert, List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { MoveModuleDocument, type MoveModuleInput, type MoveModuleMutation } from '../../api/__generated__/graphql';
import { type Failure, failureOf } from '../../api/failure';
import { FailureAlert } from '../../ui/FailureAlert';
import { RiskAlert } from '../../ui/RiskAlert';

type Payload = NonNullable<MoveModuleMutation['moveModule']>;

const shown = 10;

/** Which clients move, and what they could do then, before it is sent. */
export function MovePreview({ input }: { input: MoveModuleInput }) {
  const apollo = useApolloClient();
  const [payload, setPayload] = useState<Payload>();
  const [failure, setFailure] = useState<Failure>();
  const [asked] = useDebouncedValue(JSON.stringify(input), 300);

  useEffect(() => {
    let isCurrent = true;
    apollo
      .mutate({
        mutation: MoveModuleDocument,
        variables: { input: JSON.parse(asked), dryRun: true },
        fetchPolicy: 'no-cache',
      })
      .then(({ data }) => {
        if (!isCurrent) return;
        setFailure(undefined);
        setPayload(data?.moveModule ?? undefined);
      })
      .catch((error) => isCurrent && setFailure(failureOf(error)));
    return () => {
      isCurrent = false;
    };
  }, [apollo, asked]);

  if (failure) return <FailureAlert failure={failure} />;
  if (!payload) return null;
  const clients = linesOf(payload, 'clients');
  return (
    <>
      <Alert color="blue" title={titleOf(clients.length)}>
        {clients.length > 0 && (
          <List size="sm" spacing={2}>
            {clients.slice(0, shown).map((client) => (
              <List.Item key={client}>{client}</List.Item>
            ))}
          </List>
        )}
        {clients.length > shown && <Text size="sm">and {clients.length - shown} more</Text>}
      </Alert>
      <RiskAlert risks={payload.risks} />
    </>
  );
}

const titleOf = (count: number): string => {
  if (count === 0) return 'No API client has it';
  return count === 1 ? 'One API client moves' : `${count} API clients move`;
};

const linesOf = ({ changes }: Payload, field: string): string[] => {
  const after = changes.find((change) => change.field === field)?.after;
  return Array.isArray(after) ? after.map(String) : [];
};
