import { type Label, labelText } from '@countersign/schema';
import type { Write } from '../../model/plan.js';
import type { ClientLabelRecord, ClientRecord } from '../model/client.js';

/** The rows by which the labels of a client differ before and after. */
export function labelWrites(
  { id: clientId, accountId }: Pick<ClientRecord, 'id' | 'accountId'>,
  before: readonly Label[],
  after: readonly Label[],
): Write[] {
  const beyond = (labels: readonly Label[], others: readonly Label[]): ClientLabelRecord[] => {
    const known = new Set(others.map(labelText));
    return labels
      .filter((label) => !known.has(labelText(label)))
      .map(({ key, value }) => ({ accountId, key, value, clientId }));
  };
  return [
    ...beyond(before, after).map((key): Write => ({ remove: 'clientLabels', key })),
    ...beyond(after, before).map((row): Write => ({ insert: 'clientLabels', row })),
  ];
}
