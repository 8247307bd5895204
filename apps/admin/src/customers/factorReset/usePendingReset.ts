import { useQuery } from '@apollo/client/react';
import { FactorResetsOfCustomersDocument } from '../../api/__generated__/graphql';

/** The reset of somebody's second factors that waits for its time, as support sees it. */
export function usePendingReset(accountId: string, adminId: string, skip: boolean) {
  const { data } = useQuery(FactorResetsOfCustomersDocument, { variables: { accountId }, skip });
  return data?.factorResetsOfCustomers.find((reset) => reset.state === 'PENDING' && reset.adminId === adminId);
}
