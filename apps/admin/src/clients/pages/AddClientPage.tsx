import { useQuery } from '@apollo/client/react';
import { Skeleton, Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { ClientDocument } from '../../api/__generated__/graphql';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import { AddClientForm, type CreatedClient } from '../add/AddClientForm';
import { useClientChoices } from '../form/useClientChoices';
import { CreatedSecret } from '../secrets/CreatedSecret';

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
  const missingPrivilege = useMissingPrivilege('MANAGE_CLIENTS');
  const [created, setCreated] = useState<CreatedClient>();
  const navigate = useNavigate();
  const back = { to: '/clients', label: 'API clients' } as const;

  const leave = ({ client }: CreatedClient) =>
    client ? navigate({ to: '/clients/$clientId', params: { clientId: client.id } }) : navigate({ to: '/clients' });
  const show = (result: CreatedClient) =>
    result.outcome === 'APPLIED' && result.secret ? setCreated(result) : leave(result);

  if (created?.client && created.secret) {
    const { client, secret } = created;
    return (
      // A new title announces the new content, also to people who cannot see that the form is gone.
      <Fragment key="made">
        <PageHeader title={`${client.name} is added`} back={back} />
        <Section title="Its credentials">
          <CreatedSecret client={client} secret={secret} onDone={() => leave(created)} />
        </Section>
      </Fragment>
    );
  }
  return (
    <>
      <PageHeader title={original.data ? `Duplicate ${original.data.client.name}` : 'Add an API client'} back={back} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <Loaded query={query} skeleton={skeleton}>
          {(choices) =>
            like === '' ? (
              <AddClientForm choices={choices} onCreated={show} />
            ) : (
              <Loaded query={original} skeleton={skeleton}>
                {({ client }) => <AddClientForm choices={choices} like={client} onCreated={show} />}
              </Loaded>
            )
          }
        </Loaded>
      )}
    </>
  );
}
