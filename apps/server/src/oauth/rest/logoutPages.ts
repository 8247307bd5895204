import { html } from '../../transport/http/pages/html.js';
import type { PlainPage } from '../../transport/http/pages/plainPage.js';
import type { LogoutOutcome } from '../logout/logoutEndpoint.js';
import { logoutConfirmPath } from './oauthErrors.js';

/** Asks a person whether they want to sign out: any site could have sent them here. */
export const signOutPage = (
  { query, confirmation, clientName }: Extract<LogoutOutcome, { kind: 'ASK' }>,
  email: string | undefined,
): PlainPage => ({
  title: email === undefined ? 'Go on?' : 'Sign out?',
  // It may lead to an application, which may send the person on.
  allowsFormRedirect: true,
  body: html`
<h1>${email === undefined ? 'You are signed out' : 'Sign out of Countersign?'}</h1>
<p class="center">${clientName === undefined ? '' : html`<strong>${clientName}</strong> sent you here. `}${
    email === undefined ? '' : html`You are signed in as <strong>${email}</strong>.`
  }</p>
<form method="post" action="${logoutConfirmPath}">
<input type="hidden" name="request" value="${query}">
<input type="hidden" name="confirmation" value="${confirmation}">
<button type="submit" name="decision" value="stay">${email === undefined ? 'Stay here' : 'Stay signed in'}</button>
<button class="primary" type="submit" name="decision" value="sign-out">${email === undefined ? 'Go on' : 'Sign out'}</button>
</form>`,
});

/** Said where the application named no address to go on to. */
export const signedOutPage: PlainPage = {
  title: 'You are signed out',
  body: html`<h1>You are signed out</h1><p class="center"><a href="/sign-in">Sign in again</a></p>`,
};

export const staysPage: PlainPage = {
  title: 'Nothing has changed',
  body: html`<h1>Nothing has changed</h1><p class="center"><a href="/">Go to Countersign</a></p>`,
};
