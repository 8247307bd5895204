import { environmentHeader } from '../../environmentHeader';
import type { Example } from './example';

/** The line of a curl command that names the environment; none for production. */
export function headerLine(environment: string): string {
  const header = environmentHeader(environment);
  return header ? `  -H "${header}" \\\n` : '';
}

export const curl: Example = {
  name: 'curl',
  run: 'In a shell, with the secret in CLIENT_SECRET.',
  code: (tokenEndpoint, clientId, environment) => `curl -s ${tokenEndpoint} \\
${headerLine(environment)}  -u "${clientId}:$CLIENT_SECRET" \\
  -d grant_type=client_credentials`,
};
