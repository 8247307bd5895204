import { second } from '../kernel/duration.js';
import { IdempotencyKeyInUse } from '../kernel/refusal.js';

/** How long a request waits for another of the same key that is under way. */
const patience = 5 * second;

/** What is under way, by server and by key: of other servers' the unique key of the database tells. */
const underWay = new WeakMap<object, Map<string, Promise<unknown>>>();

async function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const ended = work.then(
    () => true,
    () => true,
  );
  const waited = new Promise<boolean>((end) => {
    timer = setTimeout(end, Math.max(0, milliseconds), false);
  });
  return Promise.race([ended, waited]).finally(() => clearTimeout(timer));
}

/**
 * Does a piece of work while no other of the same key is under way on this server, and waits for one that is.
 * @throws IdempotencyKeyInUse when that takes longer than five seconds
 */
export async function alone<T>(server: object, key: string, work: () => Promise<T>): Promise<T> {
  const here = underWay.get(server) ?? new Map<string, Promise<unknown>>();
  underWay.set(server, here);
  const giveUp = performance.now() + patience;
  for (let other = here.get(key); other; other = here.get(key)) {
    if (!(await endsWithin(other, giveUp - performance.now()))) throw new IdempotencyKeyInUse();
  }
  const working = work();
  here.set(key, working);
  try {
    return await working;
  } finally {
    here.delete(key);
  }
}
