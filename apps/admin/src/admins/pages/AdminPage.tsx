import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { AdminDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { AdminForm } from '../AdminForm';

const route = getRouteApi('/signed-in/admins/$adminId');

export function AdminPage() {
  const { adminId } = route.useParams();
  const query = useQuery(AdminDocument, { variables: { id: adminId } });
  return (
    <Loaded query={query} skeleton={<RowsSkeleton rows={4} />} fullPage>
      {({ admin }) => <AdminForm key={admin.id} admin={admin} />}
    </Loaded>
  );
}
