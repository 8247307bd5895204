import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ClientDocument } from '../../api/__generated__/graphql';
import { useLack } from '../../session/viewer';
import { FailureNotice } from '../../ui/FailureNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { useClientChoices } from '../form/useClientChoices';
import { AddClientForm } from './AddClientForm';

const route = getRouteApi('/signed-in/clients/new');

const skeleton = (
  <Stack>
    <Skeleton height={190} radius="lg" />
    <Skeleton height={280} radius="lg" />
  </Stack>
);

export function AddClientPage() {
  const { like = '' } = route.useSearch();
  const query = useClientChoices();
  const original = useQuery(ClientDocument, { variables: { id: like }, skip: like === '' });
  const lack = useLack('MANAGE_CLIENTS');
  return (
    <>
      <PageHeader title="Add an API client" back={{ to: '/clients', label: 'API clients' }} />
      {lack ? (
        <FailureNotice failure={{ code: 'FORBIDDEN', message: lack, issues: [], requestId: undefined }} />
      ) : (
        <Loaded query={query} skeleton={skeleton}>
          {(choices) =>
            like === '' ? (
              <AddClientForm choices={choices} />
            ) : (
              <Loaded query={original} skeleton={skeleton}>
                {({ client }) => <AddClientForm choices={choices} like={client} />}
              </Loaded>
            )
          }
        </Loaded>
      )}
    </>
  );
}
