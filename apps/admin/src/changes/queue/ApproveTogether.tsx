import { Button, Group } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { ChangeRequestRowFragment } from '../../api/__generated__/graphql';
import { lazyPart } from '../../ui/lazyPart';
import { awaitsConfirmation } from '../awaitsConfirmation';

const ApproveTogetherDialog = lazyPart(() => import('./ApproveTogetherDialog'), 'ApproveTogetherDialog');

/** What is new breaks nothing; what is there is at most called or described otherwise, or somebody else's to look after. */
const adds: ReadonlySet<string> = new Set(['createClient', 'createModule', 'createAccessType']);
const changes: ReadonlySet<string> = new Set(['updateClient', 'updateModule', 'updateAccessType']);
const words: ReadonlySet<string> = new Set(['name', 'description', 'ownerName', 'ownerEmail', 'ownerPhone']);

/** Nothing of it is to be looked at closely, nothing that works could break, and nobody but a reviewer is waited for. */
const isHarmless = ({ state, mine, command, fields, risks, confirmation }: ChangeRequestRowFragment) =>
  state === 'OPEN' &&
  !mine &&
  risks.length === 0 &&
  !awaitsConfirmation(confirmation) &&
  (adds.has(command) || (changes.has(command) && fields.every((field) => words.has(field))));

/** Several harmless requests are approved together; one is as quickly opened. */
export function ApproveTogether({ requests }: { requests: readonly ChangeRequestRowFragment[] }) {
  // Those that were harmless when it was opened: what is approved leaves the queue, and stays in the dialog.
  const [open, setOpen] = useState<readonly ChangeRequestRowFragment[]>();
  const harmless = requests.filter(isHarmless);
  if (harmless.length < 2 && !open) return null;
  return (
    <Group mb="sm">
      <Button size="xs" variant="default" leftSection={<IconChecks size={16} />} onClick={() => setOpen(harmless)}>
        Approve harmless ones together
      </Button>
      {open && (
        <Suspense>
          <ApproveTogetherDialog requests={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Group>
  );
}
