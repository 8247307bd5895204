import { Anchor } from '@mantine/core';
import { examples } from '../../clients/quickstart/examples/examples';
import { CopyableValue } from '../../ui/CopyableValue';
import { CodeTabs } from '../CodeTabs';
import { Chapter } from './Chapter';
import { TokenForm } from './TokenForm';

/** The shortest way to a token. */
export const GetToken = ({ issuer }: { issuer: string }) => (
  <Chapter id="get-a-token" title="Get a token">
    <p>
      An administrator gives you a client id and a secret. Exchange them for an access token, and send it along with
      every call of the API that it is for: <code>Authorization: Bearer …</code>
    </p>
    <CodeTabs
      what="the request"
      examples={examples.map(({ name, code }) => ({
        name,
        code: code(`${issuer}/oauth/token`, 'CLIENT_ID', 'production'),
      }))}
    />
    <p>
      Keep the token until it ends, after <code>expires_in</code> seconds, instead of asking for one each time. An OAuth
      2.0 or OpenID Connect library does all of this when it is told the issuer, and finds the rest by{' '}
      <Anchor href="/.well-known/oauth-authorization-server">discovery</Anchor>.
    </p>
    <CopyableValue label="Issuer" what="the issuer" value={issuer} />
    <p>
      Applications that act for a person send their browser to <code>/oauth/authorize</code> and use the authorization
      code flow with PKCE, with any OpenID Connect library.
    </p>
    <TokenForm />
  </Chapter>
);
