import { html } from '../../transport/http/pages/html.js';
import type { PlainPage } from '../../transport/http/pages/plainPage.js';

/**
 * Takes the answer to the client as a form (OAuth 2.0 Form Post Response Mode §2), which posts itself; a browser without
 * scripts shows its button.
 */
export const formPostPage = (action: string, fields: Readonly<Record<string, string>>): PlainPage => ({
  title: 'Going on',
  allowsFormRedirect: true,
  submitsItself: true,
  body: html`
<h1>Going on to ${new URL(action).host}</h1>
<form method="post" action="${action}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="primary" type="submit">Continue</button>
</form>`,
});
