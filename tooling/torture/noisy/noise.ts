// A process of its own: sends what it is told over many connections, each as soon as the one before was answered.
import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';
import type { Noise } from './request.ts';

export interface NoiseOrder {
  readonly url: string;
  readonly noise: Noise;
  readonly connections: number;
  readonly milliseconds: number;
}

/** How many answers there were of each status; 0 where the connection broke. */
export type NoiseFigures = Readonly<Record<number, number>>;

// The noise has no more of the processor than what the server and the neighbour leave: they are measured, not this.
setPriority(10);

process.once('message', async ({ url, noise, connections, milliseconds }: NoiseOrder) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + milliseconds;
  const figures: Record<number, number> = {};
  let sent = Math.floor(Math.random() * 1e9) * 1000;

  const send = ({ method, path, headers, body }: Noise[number]) =>
    new Promise<number>((resolve) => {
      const number = String(sent++);
      const outgoing = request(
        url + path.replaceAll('%n', number),
        { method, headers, agent, timeout: 30_000 },
        (answer) => {
          answer.resume().on('close', () => resolve(answer.statusCode ?? 0));
        },
      );
      outgoing.on('error', () => resolve(0)).on('timeout', () => outgoing.destroy());
      outgoing.end(body?.replaceAll('%n', number));
    });

  const connection = async (at: number) => {
    for (let turn = at; performance.now() < until; turn++) {
      const status = await send(noise[turn % noise.length] as Noise[number]);
      figures[status] = (figures[status] ?? 0) + 1;
    }
  };
  // What is still under way at the end is cut off, as a tenant that goes away would.
  const over = new Promise((resolve) => setTimeout(resolve, milliseconds));
  await Promise.race([over, Promise.all(Array.from({ length: connections }, (_, at) => connection(at)))]);
  process.send?.(figures, () => process.exit(0));
});
