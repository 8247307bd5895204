import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Banner } from '../../ui/Banner';
import { useReviewCount } from './useReviewCount';

/** Says on the list of clients that changes wait for the viewer's review. */
export function ReviewBanner() {
  const count = useReviewCount();
  if (count === 0) return null;
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
