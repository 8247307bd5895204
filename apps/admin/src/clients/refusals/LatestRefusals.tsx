import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ClientUsageDetailsDocument } from '../../api/__generated__/graphql';
import { Section } from '../../ui/Section';
import { groupRefusals } from './groupRefusals';
import styles from './LatestRefusals.module.css';
import { RefusalItem } from './RefusalItem';

const shownAtFirst = 5;

/** The client's last hundred refusals of a month; nothing where there were none. */
export function LatestRefusals({ clientId }: { clientId: string }) {
  const [isWhole, setWhole] = useState(false);
  const { data } = useQuery(ClientUsageDetailsDocument, { variables: { id: clientId }, fetchPolicy: 'cache-first' });
  const groups = groupRefusals(data?.client.latestRefusals ?? []);
  if (groups.length === 0) return null;
  const shown = isWhole ? groups : groups.slice(0, shownAtFirst);
  return (
    <Section
      title="Latest refusals"
      description="Whoever sent its client id; the last hundred of the past 30 days."
      actions={
        shown.length < groups.length && (
          <Button size="xs" variant="default" onClick={() => setWhole(true)}>
            Show all {groups.length}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {shown.map((refusal) => (
          <RefusalItem key={`${refusal.at} ${refusal.reason}`} refusal={refusal} />
        ))}
      </ul>
    </Section>
  );
}
