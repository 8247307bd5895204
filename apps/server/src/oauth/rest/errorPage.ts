import { html } from '../../transport/http/pages/html.js';
import type { PlainPage } from '../../transport/http/pages/plainPage.js';
import type { OAuthError } from '../model/oauthError.js';

/** Why a request to sign in somewhere goes no further. It leads nowhere: where it came from is not trusted. */
export const errorPage = ({ code, description }: OAuthError): PlainPage => ({
  title: 'This request cannot be carried out',
  body: html`
<h1>This request cannot be carried out</h1>
<p>${description}</p>
<p class="dim">Go back to the application that sent you here and try again. If that does not help, show this page to its operator: <code>${code}</code>.</p>`,
});
