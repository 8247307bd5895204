import type { ReactNode } from 'react';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { clientTypeLabels } from '../../labels/clients';
import { CopyableId } from '../../ui/CopyableId';
import { EmptyValue } from '../../ui/EmptyValue';
import { Time } from '../../ui/Time';
import styles from './ClientCell.module.css';
import { ClientRowState } from './ClientRowState';
import type { Column } from './columns';

const { compare } = new Intl.Collator('en');
/** Characters that fit on the two lines of a cell. */
const maxLength = 32;

function names(things: readonly { name: string }[] = []): ReactNode {
  if (things.length === 0) return <EmptyValue>None</EmptyValue>;
  const sorted = things.map(({ name }) => name).toSorted(compare);
  const all = sorted.join(', ');
  // With many names, their number says more than a cut-off line.
  const [first] = sorted;
  const rest = all.length > maxLength ? sorted.length - 1 : 0;
  return (
    <span title={all}>
      <span className={rest > 0 ? styles.first : styles.names}>{rest > 0 ? first : all}</span>
      {rest > 0 && <span className={styles.rest}>and {rest} more</span>}
    </span>
  );
}

const cells: { readonly [C in Column]: (client: ClientRowFragment) => ReactNode } = {
  id: ({ id }) => <CopyableId value={id} what="the client id" />,
  state: ClientRowState,
  type: ({ type }) => clientTypeLabels[type],
  environment: ({ environment }) => environment,
  modules: ({ modules = [] }) => names(modules.map(({ module }) => module)),
  accessTypes: ({ accessTypes }) => names(accessTypes),
  owner: ({ owner }) => (
    <span className={styles.owner} title={owner.email}>
      {owner.name || owner.email}
    </span>
  ),
  secrets: ({ secrets = [] }) => {
    const [next] = secrets
      .filter(({ state }) => state !== 'EXPIRED')
      .flatMap(({ expiresAt }) => expiresAt ?? [])
      .sort();
    return next ? <Time at={next} /> : <EmptyValue>None ends</EmptyValue>;
  },
  created: ({ createdAt }) => <Time at={createdAt} />,
  used: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} /> : <EmptyValue>Never</EmptyValue>),
};

/** The content of a column for a client. */
export const ClientCell = ({ column, client }: { column: Column; client: ClientRowFragment }) => cells[column](client);
