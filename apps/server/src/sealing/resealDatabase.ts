import { execute } from '../execution/execute.js';
import { operator } from '../kernel/actor.js';
import { Conflict } from '../kernel/refusal.js';
import { type Seal, SealBroken } from '../kernel/seal.js';
import { type SealedKind, type SealedValue, type SealedValues, sealedKinds } from '../model/ports/sealedValues.js';
import type { Store } from '../model/ports/store.js';
import { reseal } from './commands/reseal.js';

interface ResealServices {
  readonly store: Store;
  readonly seal: Seal;
  now(): number;
  /** Receives the number of values of a kind that have been resealed. */
  tell(kind: SealedKind, count: number): void;
}

const lastKind = 'signing keys';
const otherKinds = sealedKinds.filter((kind) => kind !== lastKind);

/**
 * Reseals everything under the first key while servers keep running, and returns the values that are still sealed under
 * another key. Work done before an interruption persists; a new run continues with the rest.
 *
 * The signing keys come last, once nothing else is left and every account's audit has its entry. They therefore mark
 * completion: a server that lacks a key still in use does not start (oauth/keys/keyring.ts).
 */
export async function resealDatabase(services: ResealServices): Promise<SealedValue[]> {
  const { store, seal } = services;
  for (const kind of otherKinds) await sealKind(kind, services);
  const left = await notUnder(store.sealedValues, seal.keyId, otherKinds);
  if (left.length > 0) return left;
  const isNew = (await store.sealedValues.notUnder(seal.keyId, lastKind, '')).length > 0;
  if (isNew) await noteEverywhere(services);
  await sealKind(lastKind, services);
  return notUnder(store.sealedValues, seal.keyId, [lastKind]);
}

async function sealKind(kind: SealedKind, { store: { sealedValues }, seal, tell }: ResealServices): Promise<void> {
  let count = 0;
  for await (const batch of batches(sealedValues, seal.keyId, kind)) {
    const opened = batch.flatMap((value) => {
      try {
        return [{ value, secret: seal.open(value.sealed, value.binding) }];
      } catch (error) {
        if (error instanceof SealBroken) return [];
        throw error;
      }
    });
    await Promise.all(
      opened.map(({ value, secret }) => sealedValues.replace(value, seal.close(secret, value.binding))),
    );
    count += opened.length;
    tell(kind, count);
  }
}

async function* batches(values: SealedValues, keyId: string, kind: SealedKind): AsyncGenerator<SealedValue[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const batch = await values.notUnder(keyId, kind, after);
    if (batch.length > 0) yield batch;
    after = batch.at(-1)?.row;
  }
}

async function notUnder(values: SealedValues, keyId: string, kinds: readonly SealedKind[]): Promise<SealedValue[]> {
  const left: SealedValue[] = [];
  for (const kind of kinds) for await (const batch of batches(values, keyId, kind)) left.push(...batch);
  return left;
}

async function noteEverywhere({ store, seal, now }: ResealServices): Promise<void> {
  for (
    let ids = await store.unscoped.accountIds('');
    ids.length > 0;
    ids = await store.unscoped.accountIds(ids.at(-1) ?? '')
  ) {
    for (const accountId of ids) {
      const context = { store, seal, now, actor: operator, accountId, address: '' };
      await execute(reseal, { keyId: seal.keyId }, context).catch((refusal: unknown) => {
        // An interrupted run had already noted this account.
        if (!(refusal instanceof Conflict)) throw refusal;
      });
    }
  }
}
