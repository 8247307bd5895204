import { html } from '../../transport/http/pages/html.js';
import type { PlainPage } from '../../transport/http/pages/plainPage.js';
import type { NotAllowedReason } from '../authorize/member.js';

const reasons: { readonly [O in NotAllowedReason]: string } = {
  NOT_A_MEMBER: 'You are signed in as a person who does not belong to the company that this application is for.',
  OTHER_PROVIDER: 'You signed in by another company’s own provider, which counts for that company alone.',
  SECOND_FACTOR: 'The company that this application is for asks for a second factor. Set one up, or sign in with it.',
};

/** Somebody is signed in, but cannot act where the client belongs. */
export const notAllowedPage = (
  reason: NotAllowedReason,
  clientName: string | undefined,
  signInPath: string,
): PlainPage => ({
  title: 'Sign in as another person',
  body: html`
<h1>${clientName ?? 'This application'} cannot act for you here</h1>
<p>${reasons[reason]}</p>
<p class="center"><a class="button primary" href="${signInPath}">Sign in as another person</a></p>`,
});
