import { Skeleton, Stack } from '@mantine/core';
import { Logo } from '../ui/Logo';
import { PageSkeleton } from '../ui/PageSkeleton';
import brand from './Brand.module.css';
import styles from './ShellSkeleton.module.css';

/** The frame of every page until the viewer is loaded. The content later appears in the same place. */
export const ShellSkeleton = () => (
  <div className={styles.frame} aria-busy="true">
    <div className={styles.side}>
      <div className={brand.brand}>
        <Logo />
        Countersign
      </div>
      <Stack className={styles.places}>
        <Skeleton height={54} />
        <Skeleton height={18} width="60%" mt="md" />
        <Skeleton height={18} width="50%" />
        <Skeleton height={18} width="70%" />
      </Stack>
    </div>
    <div className={styles.content}>
      <PageSkeleton />
    </div>
  </div>
);
