import { Unavailable } from './refusal.js';

/**
 * Does something for each, one after the other. What fails for one keeps nothing from the others: it is thrown after the
 * last. Without a database there is no next one.
 */
export async function eachByItself<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for await (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      failures.push(error);
    }
  }
  const [first, ...more] = failures;
  if (more.length > 0) throw new AggregateError(failures, `It failed ${failures.length} times.`);
  if (failures.length > 0) throw first;
}
