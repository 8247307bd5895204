import { day } from '../../kernel/duration.js';
import { type Html, html } from '../../transport/http/pages/html.js';
import type { PlainPage } from '../../transport/http/pages/plainPage.js';
import type { ConsentQuestion, PermissionDescription } from '../authorize/consentQuestion.js';
import { familyLifetime, idleLifetime } from '../families/lifetimes.js';

/** Asks a person whether a client may act for them, in words that they use. */
export function consentPage(question: ConsentQuestion): PlainPage {
  const { clientName, person, environment, redirectHost } = question;
  return {
    title: `Allow ${clientName}?`,
    allowsFormRedirect: true,
    body: html`
<h1>Allow ${clientName} to act for you?</h1>
<p class="center">You are <strong>${person.name}</strong> (${person.email}) at <strong>${person.accountName}</strong>.</p>
${groups(question.permissions)}
${accessTypes(question.accessTypes)}
${question.asksToConfirm ? confirmations : ''}
${bounds(question)}
<p class="dim">${environment === 'production' ? '' : html`It works in the environment <strong>${environment}</strong>. `}It goes on for <strong>${familyLifetime / day} days</strong> without asking you again, also while you are away, unless it is not used for ${idleLifetime / day} days. You can take this back at any time under <em>My security</em>.</p>
<form method="post" action="/oauth/authorize/consent">
<input type="hidden" name="request" value="${question.query}">
<input type="hidden" name="consent_token" value="${question.consentToken}">
<button type="submit" name="decision" value="deny">Don’t allow</button>
<button class="primary" type="submit" name="decision" value="allow">Allow</button>
</form>
<p class="dim center">Either way you go on to <strong>${redirectHost}</strong>.</p>`,
  };
}

/** Promises no more than Countersign knows: in other APIs, which person may do what is theirs to know. */
function bounds({ actsInCountersign, apis }: Pick<ConsentQuestion, 'actsInCountersign' | 'apis'>): Html {
  const own = actsInCountersign ? html`<p class="dim">In Countersign it can never do more than you can.</p>` : html``;
  if (apis.length === 0) return own;
  return html`${own}<p class="dim">What you may do yourself in <strong>${apis.join(', ')}</strong> is not known to Countersign:
whether the application is held to that is decided there.</p>`;
}

const confirmations = html`
<p>Changes at this company need a second admin. What this application asks for in your name waits besides until <strong>you
confirm it</strong> in Countersign, under <em>Review</em>, with your second factor.</p>`;

function groups(permissions: readonly PermissionDescription[]): Html {
  if (permissions.length === 0) return html`<p>It asks for no permissions, only to know that you agree.</p>`;
  const modules = [...new Set(permissions.map(({ module }) => module))];
  return html`${modules.map((module) =>
    group(
      module,
      permissions.filter((one) => one.module === module),
    ),
  )}`;
}

const group = (module: string, permissions: readonly PermissionDescription[]): Html => html`
<h2>${module === '' ? 'About you' : module}</h2>
<ul>${permissions.map(
  ({ description, isAdministrative }) =>
    html`<li>${description}${isAdministrative ? html` <span class="tag">administrator</span>` : ''}</li>`,
)}</ul>`;

const accessTypes = (names: readonly string[]): Html =>
  names.length === 0
    ? html``
    : html`<h2>Within these access types</h2><ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`;
