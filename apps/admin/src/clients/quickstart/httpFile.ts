import { environmentHeader } from '../environmentHeader';

interface HttpClient {
  id: string;
  name: string;
  environment: string;
}

interface Addresses {
  token_endpoint: string;
  introspection_endpoint?: string;
}

const header = (environment: string): string => {
  const line = environmentHeader(environment);
  return line ? `${line}\n` : '';
};

/** Requests that an editor sends (the .http files of VS Code, Visual Studio and JetBrains). */
export const httpFile = (
  { id, name, environment }: HttpClient,
  { token_endpoint, introspection_endpoint }: Addresses,
): string =>
  `# ${name}. Put the secret here to try it, and keep the file to yourself.
@client_id = ${id}
@client_secret =

### A token
# @name token
POST ${token_endpoint}
${header(environment)}Content-Type: application/x-www-form-urlencoded

grant_type=client_credentials&client_id={{client_id}}&client_secret={{client_secret}}
${
  introspection_endpoint
    ? `
### What the token says
POST ${introspection_endpoint}
Content-Type: application/x-www-form-urlencoded

token={{token.response.body.access_token}}&client_id={{client_id}}&client_secret={{client_secret}}
`
    : ''
}`;
