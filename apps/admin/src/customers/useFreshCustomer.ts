import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { CustomerDocument, type CustomerRowFragment } from '../api/__generated__/graphql';
import type { Failure } from '../api/failure';
import { toFormErrors } from '../form/toFormErrors';

/**
 * The account of a dialog. `handleFailure` fetches it anew after a concurrent change, so that confirming again is a
 * decision about its current state. `circumstances` is what the dialog says its effect from.
 */
export function useFreshCustomer(customer: CustomerRowFragment) {
  const apollo = useApolloClient();
  const [target, setTarget] = useState(customer);
  const [failure, setFailure] = useState<Failure>();

  async function handleFailure(failure: Failure) {
    setFailure(failure);
    if (failure.code !== 'CONFLICT') return;
    const { data } = await apollo.query({
      query: CustomerDocument,
      variables: { id: customer.id },
      fetchPolicy: 'network-only',
    });
    if (data) setTarget(data.customer);
  }

  const { clients, admins } = target.figures;
  return {
    target,
    failure,
    fieldErrors: toFormErrors(failure?.issues ?? []),
    handleFailure,
    circumstances: { clients, admins, hasReference: target.reference !== null },
  };
}
