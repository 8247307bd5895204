import { type Html, html } from '../transport/http/pages/html.js';
import type { PlainPage } from '../transport/http/pages/plainPage.js';
import { checking, gettingStarted } from './docsGuide.js';
import type { OpenApi } from './document.js';
import { operation } from './operation.js';

const anchor = (name: string): string => name.toLowerCase().replace(/\W+/g, '-');

/** The REST documentation for people: how to begin, how to check a token, and every operation of the document. */
export function docsPage(document: OpenApi, publicUrl: string): PlainPage {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ path, method, one })),
  );
  const sections = document.tags.map(
    ({ name, description }): Html => html`
<section aria-labelledby="${anchor(name)}">
<h2 id="${anchor(name)}">${name}</h2>
<p class="dim">${description}</p>
${operations.filter(({ one }) => one.tags.includes(name)).map((one) => operation(one, document.components.schemas))}
</section>`,
  );
  return {
    title: 'The API',
    isWide: true,
    body: html`
<h1>${document.info.title}: the API</h1>
<p class="center">${document.info.description}</p>
<nav aria-label="Contents"><ul class="contents">
<li><a href="#start">Get a token</a></li>
<li><a href="#checking">Check a token</a></li>
${document.tags.map(({ name }) => html`<li><a href="#${anchor(name)}">${name}</a></li>`)}
<li><a href="/openapi.json">openapi.json</a></li>
</ul></nav>
${gettingStarted(publicUrl)}
${checking(publicUrl)}
${sections}`,
  };
}
