import { Text } from '@mantine/core';

export function TextLines({ lines, mono = false }: { lines: string[]; mono?: boolean }) {
  return lines.map((line) => (
    <Text key={line} size="sm" ff={mono ? 'monospace' : undefined} style={{ overflowWrap: 'anywhere' }}>
      {line}
    </Text>
  ));
}
