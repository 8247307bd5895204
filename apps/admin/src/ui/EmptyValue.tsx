import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A dimmed placeholder for a missing value: “None”, “Never”. */
export const EmptyValue = ({ children }: { children: ReactNode }) => (
  <Text span c="dimmed" inherit>
    {children}
  </Text>
);
