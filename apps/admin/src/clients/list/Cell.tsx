import type { ReactNode } from 'react';
import type { ClientRowFragment } from '../../api/__generated__/graphql';
import { Id } from '../../ui/Id';
import { Nothing } from '../../ui/Nothing';
import { Time } from '../../ui/Time';
import { typeWords } from '../../words/clients';
import { ClientState } from '../ClientState';
import styles from './Cell.module.css';
import type { Column } from './columns';

const { compare } = new Intl.Collator('en');

function names(things: readonly { name: string }[] = []): ReactNode {
  if (things.length === 0) return <Nothing>None</Nothing>;
  const all = things
    .map(({ name }) => name)
    .toSorted(compare)
    .join(', ');
  return (
    <span className={styles.names} title={all}>
      {all}
    </span>
  );
}

const cells: { readonly [C in Column]: (client: ClientRowFragment) => ReactNode } = {
  id: ({ id }) => <Id value={id} what="the client id" />,
  state: ({ enabled }) => <ClientState enabled={enabled} />,
  type: ({ type }) => typeWords[type],
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
    return next ? <Time at={next} /> : <Nothing>None ends</Nothing>;
  },
  created: ({ createdAt }) => <Time at={createdAt} />,
  used: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} /> : <Nothing>Never</Nothing>),
};

/** What a column says of a client. */
export const Cell = ({ column, client }: { column: Column; client: ClientRowFragment }) => cells[column](client);
