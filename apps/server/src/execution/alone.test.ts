import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alone } from './alone.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('a second request of a key waits for the first, and is told after five seconds to come again', async () => {
  const server = {};
  const first = Promise.withResolvers<string>();
  const done: string[] = [];
  const work = alone(server, 'key', () => first.promise);
  const second = alone(server, 'key', async () => done.push('second'));
  const refused = expect(second).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_IN_USE', retryAfter: 1 });
  await vi.advanceTimersByTimeAsync(4999);
  await alone(server, 'another key', async () => done.push('another'));
  await alone({}, 'key', async () => done.push('another server'));
  await vi.advanceTimersByTimeAsync(1);
  await refused;
  const third = alone(server, 'key', async () => done.push('third'));
  first.resolve('first');
  expect(await work).toBe('first');
  await third;
  expect(done).toEqual(['another', 'another server', 'third']);
});

test('whoever waited does the work where the first could not, one after the other', async () => {
  const server = {};
  let under = 0;
  const work = async () => {
    expect(++under).toBe(1);
    await Promise.resolve();
    under--;
    throw new Error('refused');
  };
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => alone(server, 'key', work)));
  expect(all.map(({ status }) => status)).toEqual(Array(10).fill('rejected'));
  expect(all.every((one) => one.status === 'rejected' && String(one.reason) === 'Error: refused')).toBe(true);
});
