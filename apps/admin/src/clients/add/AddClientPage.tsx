import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { ClientChoicesDocument } from '../../api/__generated__/graphql';
import { useLack } from '../../session/viewer';
import { FailureNotice } from '../../ui/FailureNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { AddClientForm } from './AddClientForm';

export function AddClientPage() {
  const query = useQuery(ClientChoicesDocument);
  const lack = useLack('MANAGE_CLIENTS');
  return (
    <>
      <PageHeader title="Add an API client" back={{ to: '/clients', label: 'API clients' }} />
      {lack ? (
        <FailureNotice failure={{ code: 'FORBIDDEN', message: lack, issues: [], requestId: undefined }} />
      ) : (
        <Loaded
          query={query}
          skeleton={
            <Stack>
              <Skeleton height={190} radius="lg" />
              <Skeleton height={280} radius="lg" />
            </Stack>
          }
        >
          {(choices) => <AddClientForm choices={choices} />}
        </Loaded>
      )}
    </>
  );
}
