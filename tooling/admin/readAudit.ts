import { createHash, createHmac } from 'node:crypto';
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
  form: string;
  values: Value[];
  hash: string;
}

/** What an entry commits to; text and salt are null once it is erased. */
interface Value {
  of: 'actorName' | 'onBehalfOfName' | 'subjectName' | 'address' | 'changes';
  ref: string;
  text: string | null;
  salt: string | null;
}

const page = `query Audit($after: String) {
  account { id }
  auditEntries(first: 100, after: $after) {
    nodes {
      id seq at action address changeRequestId form hash values { of ref text salt }
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
 * @throws when the chain of hashes, computed here anew, is broken, or a value is not what it commits to
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
    const { actor, subject, values } = entry;
    const refsOf = (of: Value['of']) => values.filter((value) => value.of === of).map(({ ref }) => ref);
    const refOf = (of: Value['of']) => refsOf(of)[0] ?? null;
    const hashed = [
      `countersign audit ${entry.form}`,
      accountId,
      previous.seq + 1,
      previous.hash,
      entry.id,
      Date.parse(entry.at),
      entry.action,
      [actor.kind, actor.id, refOf('actorName'), null],
      [actor.onBehalfOf?.id ?? null, refOf('onBehalfOfName')],
      [subject.kind, subject.id, refOf('subjectName')],
      entry.changes.map(({ field }) => field),
      refsOf('changes'),
      refOf('address'),
      entry.changeRequestId,
    ];
    const hash = createHash('sha256').update(JSON.stringify(hashed)).digest('base64url');
    if (entry.seq !== previous.seq + 1 || entry.hash !== hash || !values.every(proves) || !saysWhatItShows(entry))
      throw new Error(`The audit is broken at entry ${previous.seq + 1}: ${JSON.stringify(entry)}`);
    previous = entry;
  }
}

/** Whether a value is the one that its reference commits to. */
const proves = ({ ref, text, salt }: Value): boolean =>
  text !== null &&
  salt !== null &&
  ref.endsWith(`.${createHmac('sha256', Buffer.from(salt, 'base64url')).update(text).digest('base64url')}`);

const saysWhatItShows = ({ actor, subject, address, values, changes }: Entry): boolean => {
  const textOf = (of: Value['of']) => values.find((value) => value.of === of)?.text ?? '';
  const parts = values.filter(({ of }) => of === 'changes').map(({ text }) => JSON.parse(text ?? '{}'));
  const before = Object.assign({}, ...parts.map((part) => part.before));
  const after = Object.assign({}, ...parts.map((part) => part.after));
  return (
    textOf('actorName') === actor.name &&
    textOf('onBehalfOfName') === (actor.onBehalfOf?.name ?? '') &&
    textOf('subjectName') === subject.name &&
    textOf('address') === address &&
    changes.every(
      (change) =>
        JSON.stringify(change.before) === JSON.stringify(before[change.field]) &&
        JSON.stringify(change.after) === JSON.stringify(after[change.field]),
    )
  );
};
