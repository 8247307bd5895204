// A process of its own, on the other core: asks one server over many connections for a while, and tells what came of it.
import autocannon from 'autocannon';

/** How requests differ from each other. */
export type Asking =
  | { readonly kind: 'same'; readonly headers: Record<string, string>; readonly body: string }
  /** Each as another client, in turns. */
  | { readonly kind: 'clients'; readonly authorizations: readonly string[]; readonly body: string }
  /** Each connection with a refresh token of its own, which the answer replaces. */
  | { readonly kind: 'rotation'; readonly authorization: string; readonly refreshTokens: readonly string[] };

export interface LoadOrder {
  readonly url: string;
  readonly asking: Asking;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second of all connections together; as many as are answered when left out. */
  readonly rate?: number;
}

export interface LoadFigures {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

const form = 'application/x-www-form-urlencoded';
const formHeaders = { 'content-type': form };

process.once('message', async (order: LoadOrder) => {
  const { url, asking, connections, seconds, rate } = order;
  const figures = await autocannon({
    url,
    connections,
    duration: seconds,
    method: 'POST',
    timeout: 60,
    ...(rate !== undefined && { overallRate: rate }),
    ...requestsOf(asking),
  });
  const { requests, latency, non2xx, errors } = figures;
  const told: LoadFigures = {
    requests: requests.total,
    perSecond: requests.total / figures.duration,
    p50: latency.p50,
    p99: latency.p99,
    refused: non2xx + errors,
  };
  process.send?.(told, () => process.exit(0));
});

function requestsOf(asking: Asking): Partial<autocannon.Options> {
  if (asking.kind === 'same') return { headers: asking.headers, body: asking.body };
  if (asking.kind === 'clients') {
    const { authorizations, body } = asking;
    let asked = Math.floor(Math.random() * authorizations.length);
    const setupRequest = (request: autocannon.Request): autocannon.Request => {
      const authorization = authorizations[asked++ % authorizations.length] ?? '';
      return { ...request, headers: { ...formHeaders, authorization }, body };
    };
    return { requests: [{ setupRequest }] };
  }
  const { authorization } = asking;
  const held = [...asking.refreshTokens];
  const setupClient = (client: autocannon.Client): void => {
    const exchange = (token = ''): void =>
      client.setHeadersAndBody(
        { ...formHeaders, authorization },
        `grant_type=refresh_token&refresh_token=${encodeURIComponent(token)}`,
      );
    exchange(held.pop());
    // Comes before the next request goes.
    client.on('body', (answer: Buffer) => {
      const next = /"refresh_token":"([^"]+)"/.exec(answer.toString('latin1'))?.[1];
      if (next) exchange(next);
    });
  };
  return { setupClient };
}
