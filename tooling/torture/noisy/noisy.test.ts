import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoisyRequest } from './request.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

// Quotas small enough to be reached by a few hundred requests.
beforeAll(async () => {
  stage = await openStage({ engine: 'sqlite', clients: 40, scale: '0.01' });
}, 120_000);
afterAll(() => stage.end());

let sent = 0;

async function send({ method, path, headers, body = '' }: NoisyRequest): Promise<{ status: number; length: number }> {
  const number = String(sent++);
  const answer = await fetch(stage.url + path.replaceAll('%n', number), {
    method,
    headers,
    redirect: 'manual',
    ...(method !== 'GET' && { body: body.replaceAll('%n', number) }),
  });
  return { status: answer.status, length: (await answer.arrayBuffer()).byteLength };
}

/** `pnpm torture --only noisy` does the same by the clock. */
test('a tenant’s worst, door by door, is told to wait, weighs no more than one answer may, and leaves its neighbour be', async () => {
  const connections = 100;
  for (const [at, [door, noise]] of Object.entries(stage.doors).entries()) {
    let isToldToWait = false;
    const connection = async (at: number) => {
      for (let turn = at; turn < 4000 && !isToldToWait; turn += connections) {
        const { status, length } = await send(noise[turn % noise.length] as NoisyRequest);
        // Of a hundred large bodies at once, some come too late (408) where the machine has much else to do.
        expect([200, 201, 202, 303, 400, 401, 403, 404, 408, 409, 429], door).toContain(status);
        expect(length, door).toBeLessThan(10_000_000);
        isToldToWait ||= status === 429;
      }
    };
    const storm = Promise.all(Array.from({ length: connections }, (_, at) => connection(at)));
    const others = await Promise.all([send(stage.token), send(at % 2 === 0 ? stage.page : stage.otherPage)]);
    await storm;
    expect(isToldToWait, `${door}: somebody is told to wait`).toBe(true);
    expect(
      others.map(({ status }) => status),
      `${door}: what the neighbour is answered`,
    ).toEqual([200, 200]);
  }
}, 240_000);
