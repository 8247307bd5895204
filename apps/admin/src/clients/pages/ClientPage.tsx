import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useClientActions } from '../useClientActions';
import { ClientView } from './ClientView';

const route = getRouteApi('/signed-in/clients/$clientId');

export function ClientPage() {
  const { clientId } = route.useParams();
  const query = useQuery(ClientDocument, { variables: { id: clientId } });
  const { begin, dialog } = useClientActions();
  return (
    <>
      <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
        {({ client }) => <ClientView client={client} begin={begin} />}
      </Loaded>
      {dialog}
    </>
  );
}
