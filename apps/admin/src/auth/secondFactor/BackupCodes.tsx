import { Button, Code, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconX } from '@tabler/icons-react';
import { useCopy } from '../../ui/useCopy';

function save(codes: readonly string[]) {
  const text = `Backup codes for Countersign. Each is good once.\n\n${codes.join('\n')}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'countersign-backup-codes.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}

const copyStates = {
  idle: { text: 'Copy', Icon: IconCopy },
  copied: { text: 'Copied', Icon: IconCheck },
  failed: { text: 'Copying did not work', Icon: IconX },
};

/** Codes that are shown once. */
export function BackupCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => unknown }) {
  const { state, copy } = useCopy(codes.join('\n'));
  const { text, Icon } = copyStates[state];
  return (
    <Stack>
      <Text size="sm">
        Keep these backup codes where you will find them without your phone. Each lets you in once. They are shown only
        now.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" component="ul" aria-label="Backup codes" p={0} m={0}>
        {codes.map((code) => (
          <li key={code} style={{ listStyle: 'none' }}>
            <Code block ta="center">
              {code}
            </Code>
          </li>
        ))}
      </SimpleGrid>
      <Group gap="xs">
        {/* Not the last button: one Enter too many must not lose the codes. */}
        <Button variant="default" size="compact-sm" leftSection={<Icon size={15} />} onClick={copy} autoFocus>
          {text}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={15} />}
          onClick={() => save(codes)}
        >
          Download
        </Button>
      </Group>
      <Button onClick={() => onDone()} fullWidth>
        I have kept them
      </Button>
    </Stack>
  );
}
