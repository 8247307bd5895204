import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { CustomerDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { useCustomerActions } from '../useCustomerActions';
import { VendorOnly } from '../VendorOnly';
import { CustomerView } from './CustomerView';

const route = getRouteApi('/signed-in/accounts/$accountId');

export const CustomerPage = () => (
  <VendorOnly>
    <Customer />
  </VendorOnly>
);

function Customer() {
  const { accountId } = route.useParams();
  const query = useQuery(CustomerDocument, { variables: { id: accountId } });
  const { begin, dialog } = useCustomerActions();
  return (
    <>
      <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
        {({ customer }) => <CustomerView customer={customer} begin={begin} />}
      </Loaded>
      {dialog}
    </>
  );
}
