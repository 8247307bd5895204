import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { type Anchor, signAnchor } from '../model/anchor/anchor.js';
import { anchorKey } from '../model/anchor/anchorKey.js';

export interface AnchorMeans {
  readonly store: Pick<Store, 'anchors' | 'within'>;
  readonly seal: Seal;
  readonly publicUrl: string;
}

/** Signs the head of an account's chain as it is now. */
export async function anchorNow(
  { store, seal, publicUrl }: AnchorMeans,
  accountId: string,
  now: number,
): Promise<Anchor> {
  const [key, head] = await Promise.all([anchorKey(store.anchors, seal, now), store.within(accountId).audit.head()]);
  if (!head) throw new Error(`The account ${accountId} has no audit.`);
  const anchor = await signAnchor(key, publicUrl, { accountId, ...head }, now);
  await store.anchors.keep(anchor);
  return anchor;
}
