import { Anchor } from '@mantine/core';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { grantWords, publicKeyWords, typeWords } from '../../labels/clients';
import { duration } from '../../labels/time';
import { Facts } from '../../ui/Facts';
import { Lines } from '../../ui/Lines';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';

export function DetailsSection({ client }: { client: ClientDetailsFragment }) {
  const { owner } = client;
  // Where it does not fit on a line, it breaks before the domain.
  const [local, domain] = owner.email.split(/@(?=[^@]*$)/);
  const keys = publicKeyWords(client.publicKeys);
  return (
    <Section title="Details">
      <Facts
        facts={[
          { name: 'Type', value: typeWords[client.type] },
          { name: 'Grant types', value: <Lines lines={client.grantTypes.map((grant) => grantWords[grant])} /> },
          ...(client.redirectUris.length > 0
            ? [{ name: 'Redirect URIs', value: <Lines lines={client.redirectUris} mono /> }]
            : []),
          ...(keys.length > 0 ? [{ name: 'Public keys', value: <Lines lines={keys} mono /> }] : []),
          { name: 'Environment', value: client.environment },
          { name: 'Token lifetime', value: duration(client.accessTokenLifetime) },
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
