import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClockExclamation, IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OverviewQuery } from '../api/__generated__/graphql';
import { useReviewCount } from '../changes/reviewCount/useReviewCount';
import styles from './Overview.module.css';

interface Tile {
  label: string;
  count: string;
  waits: boolean;
  Icon: typeof IconSignature;
  link: (props: TileProps) => ReactNode;
}

interface TileProps {
  className: string | undefined;
  'data-waits': true | undefined;
  children: ReactNode;
}

/** The server counts no further. */
const maxFailing = 100;

const formatCount = (count: number) => count.toLocaleString('en');

/** What waits for this person, each with the list that it is of. */
export function NeedsYou({ data }: { data: OverviewQuery }) {
  const reviews = useReviewCount();
  const { failingCount } = data.overview;
  const ending = data.ending.nodes.length;
  const tiles: Tile[] = [
    {
      label: reviews === 1 ? 'request waits for you' : 'requests wait for you',
      count: formatCount(reviews),
      waits: reviews > 0,
      Icon: IconSignature,
      link: (props) => <Link {...props} to="/review" />,
    },
    {
      label: failingCount === 1 ? 'client was refused in the past day' : 'clients were refused in the past day',
      count: `${formatCount(failingCount)}${failingCount < maxFailing ? '' : '+'}`,
      waits: failingCount > 0,
      Icon: IconAlertTriangle,
      link: (props) => <Link {...props} to="/clients" search={{ refused: '1' }} />,
    },
    {
      label:
        ending === 1
          ? 'client has a secret that ends within 30 days'
          : 'clients have a secret that ends within 30 days',
      count: `${formatCount(ending)}${data.ending.pageInfo.hasNextPage ? '+' : ''}`,
      waits: ending > 0,
      Icon: IconClockExclamation,
      link: (props) => <Link {...props} to="/clients" search={{ state: 'enabled', expiring: '30' }} />,
    },
  ];
  return (
    <ul className={styles.tiles} aria-label="Needs you">
      {tiles.map(({ label, count, waits, Icon, link }) => (
        <li key={label} className={styles.item}>
          {link({
            className: styles.tile,
            'data-waits': waits || undefined,
            children: (
              <>
                <Icon size={22} stroke={1.6} aria-hidden className={styles.icon} />
                <span>
                  <span className={styles.count}>{count}</span>{' '}
                  <Text span size="sm" className={styles.label}>
                    {label}
                  </Text>
                </span>
              </>
            ),
          })}
        </li>
      ))}
    </ul>
  );
}
