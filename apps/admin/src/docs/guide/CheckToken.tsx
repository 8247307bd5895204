import { Anchor } from '@mantine/core';
import { CodeTabs } from '../CodeTabs';
import { Chapter } from './Chapter';
import { verifiers } from './verifiers';

/** How an API checks a token that it receives. */
export const CheckToken = ({ issuer }: { issuer: string }) => (
  <Chapter id="check-a-token" title="Check a token">
    <p>
      If you run an API: take the token from <code>Authorization: Bearer</code> and check, with a library and never by
      hand,
    </p>
    <ul>
      <li>
        the signature, by the key of the token’s <code>kid</code> in{' '}
        <Anchor href="/.well-known/jwks.json">the key set</Anchor>, with the algorithms that you expect and no others
        (ES256 unless your module says otherwise);
      </li>
      <li>
        that <code>typ</code> is <code>at+jwt</code>: an ID token is no access token (RFC 9068 §4);
      </li>
      <li>
        that <code>iss</code> is <code>{issuer}</code>, and that <code>aud</code> contains the audience of your module;
      </li>
      <li>
        that it has not expired (<code>exp</code>), with no more than a minute of leeway for clocks;
      </li>
      <li>
        that <code>account</code> is the one that you serve: all accounts share the issuer, and each may give a module
        of its own any audience;
      </li>
      <li>
        then what the call itself needs: a <code>scope</code>, the <code>environment</code>, <code>access_types</code>.
      </li>
    </ul>
    <CodeTabs what="the check" examples={verifiers(issuer)} />
    <p>
      Keep the key set for a quarter of an hour, and fetch it anew when a <code>kid</code> is not in it; libraries do. A
      token that is checked so stays good until it expires, even if it is revoked. Where that is too long, shorten the
      lifetime of the client’s tokens, or ask with every call: <code>POST /oauth/introspect</code>. Opaque tokens can
      only be asked about. The source of Countersign has each of these as a small API that runs, in{' '}
      <code>examples/resource-server</code>, and says more in <code>docs/integrators.md</code>.
    </p>
  </Chapter>
);
