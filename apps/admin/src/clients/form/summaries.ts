import { formatDuration, labelText } from '@countersign/schema';
import { clientTypeLabels, grantTypeLabels, managedLabel, publicKeyLabels } from '../../labels/clients';
import type { ClientValues } from './clientValues';

/** What the folded parts of the form are set to. */
export const summaries = {
  description: ({ description }: ClientValues) => description.trim().split('\n')[0] || 'None',
  grants: ({ type, grantTypes, redirectUris }: ClientValues) => {
    const grants = grantTypes.map((grant) => grantTypeLabels[grant]).join(', ') || 'no grant';
    const uris = grantTypes.includes('AUTHORIZATION_CODE') ? redirectUris.filter((uri) => uri.trim()) : [];
    const [first] = uris;
    return [clientTypeLabels[type], grants, uris.length > 1 ? `${uris.length} redirect URIs` : first]
      .filter(Boolean)
      .join(' · ');
  },
  settings: ({ environment, accessTokenLifetime }: ClientValues) =>
    `${environment} · tokens live ${formatDuration(accessTokenLifetime)}`,
  labels: ({ labels, reference }: ClientValues) =>
    [...labels.map(labelText), reference].filter(Boolean).join(', ') || 'By its name alone',
  managedClients: ({ managedClients }: ClientValues) => managedLabel(managedClients),
  addresses: ({ allowedIpRanges }: ClientValues) => allowedIpRanges.join(', ') || 'Anywhere',
  publicKeys({ publicKeys }: ClientValues): string {
    try {
      return publicKeyLabels(publicKeys.trim()).join(', ') || 'None';
    } catch {
      return 'Not readable yet';
    }
  },
};
