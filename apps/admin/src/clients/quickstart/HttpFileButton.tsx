import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';

/** A file of requests for the editors that send them. */
export function HttpFileButton({ name, text }: { name: string; text: string }) {
  const address = useMemo(() => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`, [text]);
  return (
    <Button
      component="a"
      href={address}
      download={`${name}.http`}
      size="xs"
      variant="default"
      leftSection={<IconDownload size={15} />}
    >
      Download as an HTTP file
    </Button>
  );
}
