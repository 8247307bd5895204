import { allPages } from '../../export/pages.js';
import type { Row } from '../../export/row.js';
import type { AccountReads } from '../../model/reads.js';
import type { Anchor } from '../model/anchor/anchor.js';
import type { AuditEntry } from '../model/entry.js';
import type { AuditFilter } from '../model/reads.js';

/**
 * The fields of each entry in an export: everything that its hash covers, so that the chain can be checked from the
 * file, and each value with the salt that proves it, so that it can be checked after we have erased it.
 */
export const auditExportFields = [
  'seq',
  'id',
  'at',
  'action',
  'actorKind',
  'actorId',
  'actorName',
  'actorAccountId',
  'onBehalfOfId',
  'onBehalfOfName',
  'subjectKind',
  'subjectId',
  'subjectName',
  'changes',
  'address',
  'changeRequestId',
  'accountId',
  'form',
  'values',
  'previousHash',
  'hash',
  'anchor',
] as const;

/** `tell` is what is told of an entry to whoever asked. The first line carries the signed head of the chain. */
export async function* auditRows(
  { audit }: AccountReads,
  filter: AuditFilter,
  anchor: Anchor,
  tell: (entry: AuditEntry) => AuditEntry,
): AsyncGenerator<Row> {
  let isFirst = true;
  const pages = allPages<AuditEntry>(
    (request) => audit.page(filter, request),
    ({ seq, id }) => ({ value: seq, id }),
  );
  for await (const page of pages) {
    for (const kept of page) {
      const entry = tell(kept);
      const row: Record<(typeof auditExportFields)[number], Row[string]> = {
        seq: entry.seq,
        id: entry.id,
        at: new Date(entry.at).toISOString(),
        action: entry.action,
        actorKind: entry.actor.kind,
        actorId: entry.actor.id,
        actorName: entry.actor.name,
        actorAccountId: entry.kept.actorAccountId,
        onBehalfOfId: entry.actor.onBehalfOf?.id ?? null,
        onBehalfOfName: entry.actor.onBehalfOf?.name ?? null,
        subjectKind: entry.subject.kind,
        subjectId: entry.subject.id,
        subjectName: entry.subject.name,
        changes: entry.changes.map(({ field, before, after }) => ({ field, before, after })),
        address: entry.address,
        changeRequestId: entry.changeRequestId,
        accountId: entry.accountId,
        form: entry.kept.form,
        values: entry.values.map(({ of, ref, text, salt }) => ({ of, ref, text, salt })),
        previousHash: entry.previousHash,
        hash: entry.hash,
        anchor: isFirst ? anchor.jws : null,
      };
      isFirst = false;
      yield row;
    }
  }
}
