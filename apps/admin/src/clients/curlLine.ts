/**
 * A token request that runs as it stands in a POSIX shell (client_secret_basic, RFC 6749 §2.3.1). Without a secret, it
 * reads one from the environment.
 */
export const curlLine = (tokenEndpoint: string, clientId: string, secret = '$CLIENT_SECRET') =>
  `curl -s ${tokenEndpoint} -u "${clientId}:${secret}" -d grant_type=client_credentials`;
