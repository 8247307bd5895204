/** One request of a tenant's worst, as it is sent again and again; `%n` in its path or body is another number each time. */
export interface NoisyRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What one door is asked for, in turns. */
export type Noise = readonly NoisyRequest[];

export const json = { 'content-type': 'application/json' };
export const post = (path: string, headers: NoisyRequest['headers'], body: string): NoisyRequest => ({
  method: 'POST',
  path,
  headers,
  body,
});

export const form = 'application/x-www-form-urlencoded';
export const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
