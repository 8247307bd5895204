import type { IncomingHttpHeaders } from 'node:http';
import { Forbidden } from '../../kernel/refusal.js';
import { RequestFault } from './errorRenderer.js';

/**
 * Refuses a request that another site's page made a browser send, as far as browsers reveal it. A browser names the
 * page's origin in `Origin`, and says in `Sec-Fetch-Site`, which no page can set, how that relates to the requested
 * origin; programs that are not browsers send neither.
 * @throws Forbidden
 */
export function sameOrigin({ origin, 'sec-fetch-site': relation }: IncomingHttpHeaders, publicUrl: URL | string): void {
  const ours = relation === 'same-origin' || origin === undefined || origin === new URL(publicUrl).origin;
  const foreign = relation === 'cross-site' || relation === 'same-site';
  if (!ours || foreign) throw new Forbidden('This request came from another site.');
}

/**
 * The same for a request that changes something. A JSON body also rules out plain forms, which cannot send one.
 * @throws Forbidden
 * @throws RequestFault where it is no JSON
 */
export function sameSite(headers: IncomingHttpHeaders, publicUrl: URL | string): void {
  sameOrigin(headers, publicUrl);
  const { 'content-type': type = '' } = headers;
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new RequestFault(415, 'Send this as application/json.');
}
