import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

interface Props {
  /** The list at /api/export. */
  of: 'clients' | 'audit';
  /** What it is narrowed to. */
  filter: Readonly<Record<string, string | number | boolean | undefined | null>>;
  size?: 'xs' | 'sm';
}

const formats = [
  ['csv', 'CSV, for spreadsheets'],
  ['json', 'JSON, for programs'],
] as const;

/** Takes a list out as a file: all of its pages, as it is narrowed and ordered. */
export function ExportMenu({ of, filter, size = 'sm' }: Props) {
  const given = Object.entries(filter).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]]));
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button size={size} variant="default" leftSection={<IconDownload size={size === 'xs' ? 15 : 16} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(([format, words]) => (
          <Menu.Item key={format} component="a" href={`/api/export/${of}.${format}${query}`} download>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
