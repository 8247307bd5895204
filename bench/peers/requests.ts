import type { Asking } from './load.ts';

export interface Credentials {
  readonly id: string;
  readonly secret: string;
}

export const basic = ({ id, secret }: Credentials): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

/** The body of a token request by client credentials (RFC 6749 §4.4.2). */
export const grant = (more: Record<string, string> = {}): string =>
  new URLSearchParams({ grant_type: 'client_credentials', ...more }).toString();

const form = 'application/x-www-form-urlencoded';

export const formOf = (client: Credentials, body: string): Asking => ({
  kind: 'same',
  headers: { 'content-type': form, authorization: basic(client) },
  body,
});

export const jsonOf = (body: object, headers: Record<string, string> = {}): Asking => ({
  kind: 'same',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
