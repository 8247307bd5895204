import { Button, Group, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './ReviewBanner.module.css';
import { useToReview } from './useToReview';

/** Where changes are made: that some wait for the one who looks. */
export function ReviewBanner() {
  const count = useToReview();
  if (count === 0) return null;
  return (
    <Group component="aside" aria-label="Review" className={styles.banner} justify="space-between" gap="xs">
      <Text size="sm" fw={500} className={styles.words}>
        <IconSignature size={20} stroke={1.6} aria-hidden className={styles.mark} />
        {count === 1 ? 'One change waits for your review' : `${count} changes wait for your review`}
      </Text>
      <Button size="xs" variant="default" renderRoot={(props) => <Link {...props} to="/review" />}>
        Review
      </Button>
    </Group>
  );
}
