import { Button, Loader } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { download } from '../api/download';
import { useViewer } from '../viewer/viewer';
import { MenuItem } from './menu/items';
import { MenuButton } from './menu/MenuButton';
import { notifyFailure } from './notify';

interface Props {
  /** The name of the list under /api/export. */
  of: 'clients' | 'audit';
  /** The filter of the list. */
  filter: Readonly<Record<string, string | number | boolean | readonly string[] | undefined | null>>;
  size?: 'xs' | 'sm';
}

const formats = [
  ['csv', 'CSV, for spreadsheets'],
  ['json', 'JSON, for programs'],
] as const;

/** Exports a list as a file: all of its pages, with its filter and order. */
export function ExportMenu({ of, filter, size = 'sm' }: Props) {
  const given = Object.entries(filter).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]]));
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  const { looksUntil } = useViewer();
  const [busy, setBusy] = useState(false);

  async function exportAs(format: string) {
    setBusy(true);
    const refused = await download(`/api/export/${of}.${format}${query}`);
    setBusy(false);
    if (refused) notifyFailure(refused);
  }

  // It would be of the one's own account who looks inside another.
  if (looksUntil) return null;
  const icon = size === 'xs' ? 15 : 16;
  return (
    <MenuButton
      position="bottom-end"
      width={220}
      disabled={busy}
      button={
        <Button
          size={size}
          variant="default"
          // Not `loading`, which would lose the focus.
          aria-busy={busy}
          leftSection={busy ? <Loader size={icon} /> : <IconDownload size={icon} />}
        >
          Export
        </Button>
      }
    >
      {formats.map(([format, words]) => (
        <MenuItem key={format} onClick={() => exportAs(format)}>
          {words}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
