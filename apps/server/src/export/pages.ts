import { setImmediate } from 'node:timers/promises';
import type { Page, PageRequest, Place } from '../kernel/page.js';

const pageLength = 100;

/** Everything of a list, a page at a time; in between, others have their turn. */
export async function* allPages<T>(
  read: (request: PageRequest) => Promise<Page<T>>,
  placeOf: (item: T) => Place,
): AsyncGenerator<readonly T[]> {
  for (let from: Place | undefined; ; ) {
    const { items, hasNext } = await read({ limit: pageLength, backwards: false, from });
    yield items;
    const last = items.at(-1);
    if (!hasNext || !last) return;
    from = placeOf(last);
    await setImmediate();
  }
}
