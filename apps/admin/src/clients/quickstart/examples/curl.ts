import type { Example } from './example';

export const curl: Example = {
  name: 'curl',
  run: 'In a shell, with the secret in CLIENT_SECRET.',
  code: (tokenEndpoint, clientId) => `curl -s ${tokenEndpoint} \\
  -u "${clientId}:$CLIENT_SECRET" \\
  -d grant_type=client_credentials`,
};
