import { useQuery } from '@apollo/client/react';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ModuleDetailsFragment, ResourceServersDocument } from '../api/__generated__/graphql';
import { algorithmLabels, tokenFormatLabels } from '../labels/tokens';
import { CopyableId } from '../ui/CopyableId';
import { DescriptionList } from '../ui/DescriptionList';
import { EmptyValue } from '../ui/EmptyValue';
import { Time } from '../ui/Time';
import { OfferLines } from './OfferLines';

/** What is to be known of a module besides its scopes. */
export const ModuleFacts = ({ module }: { module: ModuleDetailsFragment }) => (
  <DescriptionList
    items={[
      { name: 'Key', value: <CopyableId value={module.key} what="the key" /> },
      { name: 'Audience', value: <CopyableId value={module.audience} what="the audience" /> },
      {
        name: 'Access tokens',
        value:
          module.accessTokenFormat === 'JWT'
            ? `${tokenFormatLabels.JWT}, ${algorithmLabels[module.signingAlgorithm]}`
            : tokenFormatLabels.OPAQUE,
      },
      ...(module.provider
        ? [
            { name: 'Published by', value: module.provider },
            { name: 'You may use', value: <OfferLines module={module} /> },
          ]
        : [{ name: 'May ask about its tokens', value: <ResourceServers ids={module.resourceServerIds} /> }]),
      { name: 'Added', value: <Time at={module.createdAt} /> },
    ]}
  />
);

/** The clients as which the API introspects tokens, by their names. */
function ResourceServers({ ids }: { ids: string[] }) {
  const { data } = useQuery(ResourceServersDocument, { variables: { ids }, skip: ids.length === 0 });
  if (ids.length === 0) return <EmptyValue>No client</EmptyValue>;
  const names = new Map(data?.clients.nodes.map(({ id, name }) => [id, name]));
  return ids.map((id) => (
    <Text key={id} size="sm">
      <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={{ clientId: id }} />}>
        {names.get(id) ?? id}
      </Anchor>
    </Text>
  ));
}
