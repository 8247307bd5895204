// A process of its own: another tenant's token and page, asked for again and again, and timed.
import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { NoisyRequest } from './request.ts';

export interface NeighbourOrder {
  readonly url: string;
  readonly token: NoisyRequest;
  readonly page: NoisyRequest;
  readonly milliseconds: number;
}

/** Milliseconds. */
export interface Waits {
  readonly median: number;
  readonly worst: number;
}

export interface NeighbourFigures {
  readonly token: Waits;
  readonly page: Waits;
}

// Between two requests, milliseconds: with pauses, its own share of the processor and its limits stay far away.
const pause = 15;

process.once('message', async ({ url, token, page, milliseconds }: NeighbourOrder) => {
  const until = performance.now() + milliseconds;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const watch = async (one: NoisyRequest): Promise<number> => {
    const began = performance.now();
    const status = await answered(url, one, agent);
    if (status !== 200) throw new Error(`${one.path} was answered with ${status}.`);
    const wait = performance.now() - began;
    await setTimeout(pause);
    return wait;
  };
  // The first one opens the connection.
  await watch(token);
  const [ofToken, ofPage]: [number[], number[]] = [[], []];
  while (performance.now() < until) {
    ofToken.push(await watch(token));
    ofPage.push(await watch(page));
  }
  process.send?.({ token: waitsOf(ofToken), page: waitsOf(ofPage) } satisfies NeighbourFigures, () => process.exit(0));
});

function waitsOf(all: readonly number[]): Waits {
  const sorted = [...all].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

const answered = (url: string, { method, path, headers, body }: NoisyRequest, agent: Agent) =>
  new Promise<number>((resolve, reject) => {
    const outgoing = request(url + path, { method, headers, agent }, (answer) => {
      let errors = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        errors += text.includes('"errors"') ? text : '';
      });
      answer.on('end', () => (errors ? reject(new Error(errors)) : resolve(answer.statusCode ?? 0)));
    });
    outgoing.on('error', reject).end(body);
  });
