import type { Example } from './example';
import { headerEntry } from './headerEntry';

export const javascript: Example = {
  name: 'JavaScript',
  run: 'token.mjs, with Node 18 or newer: node token.mjs, with the secret in CLIENT_SECRET.',
  code: (
    tokenEndpoint,
    clientId,
    environment,
  ) => `const credentials = btoa(\`${clientId}:\${process.env.CLIENT_SECRET}\`);

const response = await fetch('${tokenEndpoint}', {
  method: 'POST',
  headers: { authorization: \`Basic \${credentials}\`${headerEntry(environment, (name, value) => `, '${name}': '${value}'`)} },
  body: new URLSearchParams({ grant_type: 'client_credentials' }),
});
if (!response.ok) throw new Error(\`\${response.status}: \${await response.text()}\`);

const { access_token, expires_in } = await response.json();
console.log(\`\${access_token} good for \${expires_in} seconds\`);`,
};
