import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { type Html, html } from './html.js';
import { styles } from './styles.js';

/** A page that stands by itself: no script, nothing from elsewhere. */
export interface PlainPage {
  readonly title: string;
  readonly body: Html;
  /** Where its form may lead besides here; browsers hold redirects that follow a form to it as well. */
  readonly formTarget?: string;
}

/** Sends a page that no script can run in and no other page can frame (RFC 9700 §4.16: clickjacking). */
export function sendPage(reply: FastifyReply, { title, body, formTarget }: PlainPage): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    `form-action 'self' ${formTarget ?? ''}`.trim(),
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
<link rel="icon" href="/favicon.svg">
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<main>
${mark}
${body}
</main>
</body>
</html>
`;
  return reply
    .headers({ 'content-security-policy': policy.join('; '), 'cache-control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(page.text);
}

const mark = html`<svg class="mark" width="44" height="44" viewBox="0 0 32 32" fill="none" stroke-linecap="round" stroke-width="3" aria-hidden="true">
<path class="ink" d="M4 20.500C7 9.500 11.500 6 12.800 9.800S8 24.500 13 23.800 19.500 13.500 27.500 8"/>
<path class="seal" d="M11.500 28.500C17.500 26.500 23.500 22.500 28 17"/>
</svg>`;
