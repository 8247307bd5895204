import { Socket } from 'node:net';
import helmet from 'helmet';
import { IncomingMessage, ServerResponse } from './nodeHttp.js';

/**
 * The security headers of every answer, by helmet. They are the same for all, so that helmet is asked once and not by each
 * request. Only pages have a content security policy, each its own.
 */
export function securityHeaders(publicUrl: string) {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const setHeaders = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: publicUrl.startsWith('https:'),
  });
  setHeaders(response.req, response, () => {});
  return response.getHeaders();
}
