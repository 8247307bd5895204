import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Banner } from '../../ui/Banner';
import { ownWaiting } from '../queue/queueSearch';
import { useNeighbours } from '../request/useNeighbours';
import { useReviewCount } from './useReviewCount';

/** Says on the list of clients that changes wait: for the viewer's review, or else the viewer's own for that of others. */
export function ReviewBanner() {
  const count = useReviewCount();
  const { first, count: own } = useNeighbours(ownWaiting);
  if (count === 0 && own === 0) return null;
  if (count === 0) {
    return (
      <Banner
        label="Review"
        icon={<IconSignature size={20} stroke={1.6} aria-hidden />}
        action={
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) =>
              own === 1 && first ? (
                <Link {...props} to="/review/$requestId" params={{ requestId: first }} search={ownWaiting} />
              ) : (
                <Link {...props} to="/review" />
              )
            }
          >
            {own === 1 ? 'Look at it' : 'Show them'}
          </Button>
        }
      >
        {own === 1
          ? 'A change that you asked for waits for others'
          : `${own} changes that you asked for wait for others`}
      </Banner>
    );
  }
  return (
    <Banner
      label="Review"
      icon={<IconSignature size={20} stroke={1.6} aria-hidden />}
      action={
        <Button size="xs" variant="default" renderRoot={(props) => <Link {...props} to="/review" />}>
          Review
        </Button>
      }
    >
      {count === 1 ? 'One change waits for your review' : `${count} changes wait for your review`}
    </Banner>
  );
}
