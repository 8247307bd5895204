import { auditActor } from '../audit/model/auditActor.js';
import type { AuditDraft } from '../audit/model/entry.js';
import { operator } from '../kernel/actor.js';
import { newId } from '../kernel/newId.js';
import type { Write } from '../model/plan.js';
import type { Store } from '../model/ports/store.js';
import { freshStoreWithKeys } from '../store/testing/freshDatabase.js';
import { type RunningServer, startServer } from './server.js';

/** A server in which something else can come between the decision on a change and its commit. */
export interface OvertakenServer {
  readonly server: RunningServer;
  /** The same database without anything in between. */
  readonly store: Store;
  /** Changes a row of an account, past whatever it would have to wait for. */
  write(accountId: string, write: Write): Promise<void>;
  /** Does this before the next commit that the server makes. */
  beforeNextCommit(other: () => Promise<unknown>): void;
}

const entry = (accountId: string): Omit<AuditDraft, 'at'> => ({
  id: newId('aud'),
  action: 'tried',
  actor: auditActor(operator),
  subject: { kind: 'account', id: accountId, name: accountId },
  changes: [],
  address: '',
  changeRequestId: null,
});

export async function startOvertaken(): Promise<OvertakenServer> {
  const locked = await freshStoreWithKeys();
  let next: (() => Promise<unknown>) | undefined;
  let below: Store | undefined;
  const unlock: typeof locked.unlock = (...keys) => {
    const store = locked.unlock(...keys);
    below ??= store;
    return {
      ...store,
      async commit(plan) {
        const other = next;
        next = undefined;
        await other?.();
        await store.commit(plan);
      },
    };
  };
  const server = await startServer({ store: { ...locked, unlock } });
  if (!below) throw new Error('It was not unlocked.');
  const store = below;
  return {
    server,
    store,
    write: (accountId, write) =>
      store.commit({ accountId, expects: [], writes: [write], audit: [{ ...entry(accountId), at: server.now() }] }),
    beforeNextCommit(other) {
      next = other;
    },
  };
}
