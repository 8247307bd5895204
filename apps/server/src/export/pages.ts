import type { Page, PageRequest, Place } from '../kernel/page.js';

const pageLength = 100;

/** All items of a list, a page at a time; whoever reads them looks after others in between. */
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
  }
}
