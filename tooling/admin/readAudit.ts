import { createHash } from 'node:crypto';
import type { Admin } from './signIn.ts';

export interface Entry {
  id: string;
  seq: number;
  at: string;
  action: string;
  actor: { kind: string; id: string; name: string; onBehalfOf: { id: string; name: string } | null };
  subject: { kind: string; id: string; name: string };
  changes: { field: string; before: unknown; after: unknown }[];
  address: string;
  changeRequestId: string | null;
  hash: string;
}

const page = `query Audit($after: String) {
  account { id }
  auditEntries(first: 100, after: $after) {
    nodes {
      id seq at action address changeRequestId hash
      actor { kind id name onBehalfOf { id name } } subject { kind id name } changes { field before after }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  account: { id: string };
  auditEntries: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/**
 * The whole audit of the account, oldest first, read as any auditor may read it.
 * @throws when the chain of hashes, computed here anew, is broken
 */
export async function readAudit(admin: Admin): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { account, auditEntries }: Page = await admin.ask<Page>(page, { after });
    entries.push(...auditEntries.nodes);
    ({ endCursor: after, hasNextPage: more } = auditEntries.pageInfo);
    if (!more) verify(account.id, entries.reverse());
  }
  return entries;
}

function verify(accountId: string, entries: Entry[]) {
  let previous = { seq: 0, hash: '' };
  for (const entry of entries) {
    const { actor, subject } = entry;
    const hashed = [
      accountId,
      previous.seq + 1,
      previous.hash,
      entry.id,
      Date.parse(entry.at),
      entry.action,
      [actor.kind, actor.id, actor.name, actor.onBehalfOf?.id ?? null, actor.onBehalfOf?.name ?? null],
      [subject.kind, subject.id, subject.name],
      entry.changes.map(({ field, before, after }) => [field, before, after]),
      entry.address,
      entry.changeRequestId,
    ];
    const hash = createHash('sha256').update(JSON.stringify(hashed)).digest('base64url');
    if (entry.seq !== previous.seq + 1 || entry.hash !== hash)
      throw new Error(`The audit is broken at entry ${previous.seq + 1}: ${JSON.stringify(entry)}`);
    previous = entry;
  }
}
