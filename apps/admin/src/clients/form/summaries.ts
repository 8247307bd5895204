import { formatDuration, labelText } from '@countersign/schema';
import { clientTypeLabels, grantTypeLabels, managedLabel, publicKeyLabels } from '../../labels/clients';
import type { ClientValues } from './clientValues';

/** The one address, or how many there are. */
function addresses(list: readonly string[], alone: (one: string) => string, many: string): string | undefined {
  const [first, ...others] = list.filter((uri) => uri.trim());
  if (first === undefined) return;
  return others.length > 0 ? `${others.length + 1} ${many}` : alone(first);
}

/** What the folded parts of the form are set to. */
export const summaries = {
  description: ({ description }: ClientValues) => description.trim().split('\n')[0] || 'None',
  grants: ({ type, grantTypes, redirectUris, postLogoutRedirectUris }: ClientValues) => {
    const grants = grantTypes.map((grant) => grantTypeLabels[grant]).join(', ') || 'no grant';
    const isForPeople = grantTypes.includes('AUTHORIZATION_CODE');
    return [
      clientTypeLabels[type],
      grants,
      ...(isForPeople
        ? [
            addresses(redirectUris, (one) => one, 'redirect URIs'),
            addresses(postLogoutRedirectUris, (one) => `${one} after signing out`, 'addresses after signing out'),
          ]
        : []),
    ]
      .filter(Boolean)
      .join(' · ');
  },
  settings: ({
    environment,
    accessTokenLifetime,
    grantTypes,
    idTokenSignedResponseAlg: alg,
    userinfoInIdToken,
  }: ClientValues) => {
    const idTokens = [alg !== 'RS256' && `signed with ${alg}`, userinfoInIdToken && 'with name and email'].filter(
      Boolean,
    );
    return [
      environment,
      `tokens live ${formatDuration(accessTokenLifetime)}`,
      ...(grantTypes.includes('AUTHORIZATION_CODE') && idTokens.length > 0 ? [`ID tokens ${idTokens.join(', ')}`] : []),
    ].join(' · ');
  },
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
