import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Stands where a value would: “None”, “Never”. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <Text span c="dimmed" inherit>
    {children}
  </Text>
);
