import type { ClientTarget } from '../target';

type Client = Pick<ClientTarget, 'id' | 'environment'>;

/**
 * A token request that runs unchanged in a POSIX shell (client_secret_basic, RFC 6749 §2.3.1), for the person who was
 * just shown the secret. It names the environment, so that the secret is not used by mistake in another.
 */
export function curlCommand(tokenEndpoint: string, { id, environment }: Client, secret: string): string {
  const header = environment === 'production' ? '' : ` -H "x-environment: ${environment}"`;
  return `curl -s ${tokenEndpoint}${header} -u "${id}:${secret}" -d grant_type=client_credentials`;
}
