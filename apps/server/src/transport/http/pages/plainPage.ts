import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { type Html, html } from './html.js';
import { icon, mark } from './mark.js';
import { styles } from './styles.js';

/** A self-contained page: nothing loaded from elsewhere, and no script but what sends its form. */
export interface PlainPage {
  readonly title: string;
  readonly body: Html;
  /**
   * Whether its form is answered by sending the person elsewhere. It then has no `form-action`: Chromium holds every
   * redirect after the form to it, also those of others, who may go on to any origin or app; and it knows no IPv6.
   */
  readonly allowsFormRedirect?: boolean;
  /** Whether its form is sent as soon as the page is there: the one script that a page ever has. */
  readonly submitsItself?: boolean;
}

/** Sends a page that no other script can run in and no other page can frame (RFC 9700 §4.16: clickjacking). */
export function sendPage(
  reply: FastifyReply,
  { title, body, allowsFormRedirect = false, submitsItself = false }: PlainPage,
): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(submitsItself ? [`script-src 'nonce-${nonce}'`] : []),
    'img-src data:',
    ...(allowsFormRedirect ? [] : ["form-action 'self'"]),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Countersign</title>
<link rel="icon" href="${icon}">
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<main>
${mark}
${body}
</main>
${submitsItself && html`<script nonce="${nonce}">document.forms[0].submit()</script>`}
</body>
</html>
`;
  return reply
    .headers({ 'content-security-policy': policy.join('; '), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.text);
}
