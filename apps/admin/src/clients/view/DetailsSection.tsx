import { Anchor } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { clientTypeLabels, grantTypeLabels, publicKeyLabels } from '../../labels/clients';
import { formatDuration } from '../../labels/time';
import { DescriptionList } from '../../ui/DescriptionList';
import { Section } from '../../ui/Section';
import { TextLines } from '../../ui/TextLines';
import { Time } from '../../ui/Time';

export function DetailsSection({ client }: { client: ClientDetailsFragment }) {
  const { owner } = client;
  // Where it does not fit on a line, it breaks before the domain.
  const [local, domain] = owner.email.split(/@(?=[^@]*$)/);
  const keys = publicKeyLabels(client.publicKeys);
  return (
    <Section title="Details">
      <DescriptionList
        items={[
          { name: 'Type', value: clientTypeLabels[client.type] },
          {
            name: 'Grant types',
            value: <TextLines lines={client.grantTypes.map((grant) => grantTypeLabels[grant])} />,
          },
          ...(client.redirectUris.length > 0
            ? [{ name: 'Redirect URIs', value: <TextLines lines={client.redirectUris} mono /> }]
            : []),
          ...(keys.length > 0 ? [{ name: 'Public keys', value: <TextLines lines={keys} mono /> }] : []),
          { name: 'Environment', value: client.environment },
          { name: 'Token lifetime', value: formatDuration(client.accessTokenLifetime) },
          {
            name: 'Owner',
            value: (
              <>
                {owner.name && <div>{owner.name}</div>}
                <Anchor href={`mailto:${owner.email}`} inherit>
                  {local}
                  <wbr />@{domain}
                </Anchor>
                {owner.phone && <div>{owner.phone}</div>}
              </>
            ),
          },
          { name: 'Created', value: <Time at={client.createdAt} /> },
          { name: 'Last changed', value: <Time at={client.updatedAt} /> },
        ]}
      />
    </Section>
  );
}
