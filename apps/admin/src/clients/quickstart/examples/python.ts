import type { Example } from './example';
import { headerEntry } from './headerEntry';

export const python: Example = {
  name: 'Python',
  run: 'get_token.py: python3 get_token.py, with the secret in CLIENT_SECRET.',
  code: (tokenEndpoint, clientId, environment) => `import base64, json, os, urllib.request

credentials = "${clientId}:" + os.environ["CLIENT_SECRET"]
request = urllib.request.Request(
    "${tokenEndpoint}",
    data=b"grant_type=client_credentials",
    headers={"Authorization": "Basic " + base64.b64encode(credentials.encode()).decode()${headerEntry(environment, (name, value) => `, "${name}": "${value}"`)}},
)

with urllib.request.urlopen(request) as response:
    token = json.load(response)
print(token["access_token"], "good for", token["expires_in"], "seconds")`,
};
