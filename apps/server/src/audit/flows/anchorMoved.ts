import { setImmediate } from 'node:timers/promises';
import { eachByItself } from '../../kernel/eachByItself.js';
import { type Anchor, signAnchor } from '../model/anchor/anchor.js';
import { anchorKey } from '../model/anchor/anchorKey.js';
import type { AnchorMeans } from './anchorNow.js';

/**
 * Signs the head of each chain that has moved since the last time; `publish` takes it out of reach of those who could
 * change it.
 */
export async function anchorMoved(
  { store, seal, publicUrl }: AnchorMeans,
  now: number,
  publish: (anchor: Anchor) => void,
): Promise<void> {
  await eachByItself(pagesOfMoved(store), async (heads) => {
    const key = await anchorKey(store.anchors, seal, now);
    await eachByItself(heads, async (head) => {
      const anchor = await signAnchor(key, publicUrl, head, now);
      publish(anchor);
      await store.anchors.mark(anchor);
    });
  });
}

async function* pagesOfMoved({ anchors }: AnchorMeans['store']) {
  for (let after = ''; ; ) {
    const heads = await anchors.moved(after);
    const last = heads.at(-1);
    if (!last) return;
    yield heads;
    after = last.accountId;
    await setImmediate();
  }
}
