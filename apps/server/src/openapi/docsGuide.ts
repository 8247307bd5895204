import { type Html, html } from '../transport/http/pages/html.js';
import { samples } from './samples.js';

const code = (label: string, text: string): Html =>
  html`<pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre>`;

/** The shortest way to a token. */
export const gettingStarted = (publicUrl: string): Html => html`
<section aria-labelledby="start">
<h2 id="start">Get a token</h2>
<p>An administrator gives you a client id and a secret. Exchange them for a token, and send it along with every call of the API that it is for:</p>
${code(
  'Get a token with curl',
  `curl -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials ${publicUrl}/oauth/token

curl -H "Authorization: Bearer $ACCESS_TOKEN" https://api.example.com/…`,
)}
<p>Keep the token until it expires (<code>expires_in</code> seconds) instead of asking for one each time. Every OAuth library does all of this when it is given the issuer, <code>${publicUrl}</code>, and finds the rest by <a href="/.well-known/oauth-authorization-server">discovery</a>. Applications that act for a person use the authorization code flow with PKCE, with any OpenID Connect library.</p>
</section>`;

/** How an API checks a token that it receives. */
export const checking = (publicUrl: string): Html => html`
<section aria-labelledby="checking">
<h2 id="checking">Check a token</h2>
<p>If you run an API: take the token from <code>Authorization: Bearer</code> and check, with a library and never by hand,</p>
<ul class="checks">
<li>the signature, by the key of the token’s <code>kid</code> in <a href="/.well-known/jwks.json">the key set</a>, with the algorithms that you expect and no others (ES256 unless your module says otherwise);</li>
<li>that <code>typ</code> is <code>at+jwt</code>: an ID token is no access token (RFC 9068 §4);</li>
<li>that <code>iss</code> is <code>${publicUrl}</code>, and that <code>aud</code> contains the audience of your module;</li>
<li>that it has not expired (<code>exp</code>), with no more than a minute of leeway for clocks;</li>
<li>that <code>account</code> is the one that you serve: all accounts share the issuer, and each may give a module of its own any audience;</li>
<li>then what the call itself needs: a <code>scope</code>, the <code>environment</code>, <code>access_types</code>.</li>
</ul>
<p>Keep the key set for a quarter of an hour, and fetch it anew when a <code>kid</code> is not in it; libraries do. A token that is checked so stays good until it expires, even if it is revoked. Where that is too long, shorten the lifetime of the client’s tokens, or ask with every call: <code>POST /oauth/introspect</code>. Opaque tokens can only be asked about. The source of Countersign has each of these as a small API that runs, in <code>examples/resource-server</code>, and says more in <code>docs/integrators.md</code>.</p>
${samples(publicUrl).map(({ language, text }) => html`<h3>${language}</h3>${code(`Check a token in ${language}`, text)}`)}
</section>`;
