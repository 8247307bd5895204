import { formatDuration } from '@countersign/schema';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ClientDetailsFragment } from '../../api/__generated__/graphql';
import { clientTypeLabels, grantTypeLabels, managedLabel, publicKeyLabels } from '../../labels/clients';
import { DescriptionList } from '../../ui/DescriptionList';
import { Section } from '../../ui/Section';
import { TextLines } from '../../ui/TextLines';
import { Time } from '../../ui/Time';
import { LabelLinks } from './LabelLinks';

type Item = { name: string; value: ReactNode } | undefined;

/** The fields that are shown elsewhere on the page: at its top, or in a section of their own. */
type Elsewhere =
  | '__typename'
  | ' $fragmentRefs'
  | 'id'
  | 'version'
  | 'name'
  | 'description'
  | 'enabled'
  | 'hold'
  | 'openChangeRequests'
  | 'modules'
  | 'accessTypes'
  | 'scopes'
  | 'secrets'
  | 'secretShareLinks';

export function DetailsSection({ client }: { client: ClientDetailsFragment }) {
  const { owner } = client;
  // The address breaks before the domain if it does not fit on a line.
  const [local, domain] = owner.email.split(/@(?=[^@]*$)/);
  const keys = publicKeyLabels(client.publicKeys);
  const signsIn = client.grantTypes.includes('AUTHORIZATION_CODE');
  // Total by type: every queried field is shown, here or elsewhere.
  const details: { readonly [F in Exclude<keyof ClientDetailsFragment, Elsewhere>]: Item } = {
    type: { name: 'Type', value: clientTypeLabels[client.type] },
    grantTypes: {
      name: 'Grant types',
      value: <TextLines lines={client.grantTypes.map((grant) => grantTypeLabels[grant])} />,
    },
    redirectUris:
      client.redirectUris.length > 0
        ? { name: 'Redirect URIs', value: <TextLines lines={client.redirectUris} mono /> }
        : undefined,
    postLogoutRedirectUris:
      client.postLogoutRedirectUris.length > 0
        ? { name: 'Addresses after signing out', value: <TextLines lines={client.postLogoutRedirectUris} mono /> }
        : undefined,
    publicKeys: keys.length > 0 ? { name: 'Public keys', value: <TextLines lines={keys} mono /> } : undefined,
    allowedIpRanges:
      client.allowedIpRanges.length > 0
        ? { name: 'Allowed addresses', value: <TextLines lines={client.allowedIpRanges} mono /> }
        : undefined,
    environment: { name: 'Environment', value: client.environment },
    reference: client.reference ? { name: 'Reference', value: client.reference } : undefined,
    managedClients: client.managedClients ? { name: 'Manages', value: managedLabel(client.managedClients) } : undefined,
    createdBy: client.createdBy
      ? {
          name: 'Made by',
          value: (
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link {...props} to="/clients/$clientId" params={{ clientId: client.createdBy ?? '' }} />
              )}
            >
              {client.createdBy}
            </Anchor>
          ),
        }
      : undefined,
    labels: client.labels.length > 0 ? { name: 'Labels', value: <LabelLinks labels={client.labels} /> } : undefined,
    accessTokenLifetime: { name: 'Token lifetime', value: formatDuration(client.accessTokenLifetime) },
    idTokenSignedResponseAlg: signsIn
      ? { name: 'ID tokens signed with', value: client.idTokenSignedResponseAlg }
      : undefined,
    userinfoInIdToken: signsIn
      ? { name: 'Name and email in ID tokens', value: client.userinfoInIdToken ? 'Yes' : 'No' }
      : undefined,
    owner: {
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
    createdAt: { name: 'Created', value: <Time at={client.createdAt} /> },
    updatedAt: { name: 'Last changed', value: <Time at={client.updatedAt} /> },
  };
  return (
    <Section title="Details">
      <DescriptionList items={Object.values(details).filter((item) => item !== undefined)} />
    </Section>
  );
}
