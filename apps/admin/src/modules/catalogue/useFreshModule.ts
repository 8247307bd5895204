import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { type CatalogueModuleDetailsFragment, CatalogueModuleDocument } from '../../api/__generated__/graphql';
import type { Failure } from '../../api/failure';
import { toFormErrors } from '../../form/toFormErrors';
import { clientsOf } from './clientsOf';

/** The module of a dialog, fetched anew after a concurrent change, and what the dialog says its effect from. */
export function useFreshModule(module: CatalogueModuleDetailsFragment) {
  const apollo = useApolloClient();
  const [target, setTarget] = useState(module);
  const [failure, setFailure] = useState<Failure>();

  async function handleFailure(failure: Failure) {
    setFailure(failure);
    if (failure.code !== 'CONFLICT') return;
    const { data } = await apollo.query({
      query: CatalogueModuleDocument,
      variables: { id: module.id },
      fetchPolicy: 'network-only',
    });
    if (data) setTarget(data.catalogueModule);
  }

  return {
    target,
    failure,
    fieldErrors: toFormErrors(failure?.issues ?? []),
    handleFailure,
    published: { clients: clientsOf(target), accounts: target.usedBy.length },
  };
}
