import { Anchor } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ActorFragment } from '../api/__generated__/graphql';
import { actorKindLabel } from '../labels/actor';
import styles from './ActorName.module.css';

/**
 * The name of the actor; for a program also its kind, its id and the person it acts for, as in {@link actorInWords}.
 */
export function ActorName({ actor: { kind, id, name, onBehalfOf } }: { actor: ActorFragment }) {
  if (kind === 'client') {
    return (
      <>
        <IconRobot size="1.1em" aria-hidden className={styles.icon} /> program{' '}
        <Anchor
          inherit
          fw={600}
          underline="always"
          renderRoot={(props) => <Link {...props} to="/clients/$clientId" params={{ clientId: id }} />}
        >
          {name}
        </Anchor>{' '}
        <span className={styles.id}>{id}</span>
        {onBehalfOf && (
          <>
            {' '}
            in the name of <b className={styles.name}>{onBehalfOf.name}</b>
          </>
        )}
      </>
    );
  }
  const label = actorKindLabel(kind);
  return (
    <>
      <b className={styles.name}>{name}</b>
      {label && ` (${label})`}
    </>
  );
}
