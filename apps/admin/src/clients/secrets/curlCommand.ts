/**
 * A token request that runs unchanged in a POSIX shell (client_secret_basic, RFC 6749 §2.3.1), for the person who was
 * just shown the secret.
 */
export const curlCommand = (tokenEndpoint: string, clientId: string, secret: string) =>
  `curl -s ${tokenEndpoint} -u "${clientId}:${secret}" -d grant_type=client_credentials`;
