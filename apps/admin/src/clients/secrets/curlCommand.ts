import { environmentHeader } from '../environmentHeader';
import type { ClientTarget } from '../target';

type Client = Pick<ClientTarget, 'id' | 'environment'> & {
  /** The API that the token is for, where a request has to name one (RFC 8707). */
  resource?: string | undefined;
};

/**
 * A token request that runs unchanged in a POSIX shell (client_secret_basic, RFC 6749 §2.3.1), for the person who was
 * just shown the secret. It names the environment, so that the secret is not used by mistake in another.
 */
export function curlCommand(tokenEndpoint: string, { id, environment, resource }: Client, secret: string): string {
  const header = environmentHeader(environment);
  return `curl -s ${tokenEndpoint}${header ? ` -H "${header}"` : ''} -u "${id}:${secret}" -d grant_type=client_credentials${
    resource ? ` --data-urlencode "resource=${resource}"` : ''
  }`;
}
