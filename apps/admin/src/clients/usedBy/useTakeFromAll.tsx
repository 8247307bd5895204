import { type ReactNode, Suspense, useState } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import { useMissingPrivilege } from '../../viewer/viewer';
import type { Used } from './used';

const TakeFromAllDialog = lazyPart(() => import('./TakeFromAllDialog'), 'TakeFromAllDialog');

/** Begins to take a module or an access type from every client that has it; `missing` says why the viewer may not. */
export function useTakeFromAll(): {
  missing: string | undefined;
  begin: (used: Used) => void;
  dialog: ReactNode;
} {
  const missingForClients = useMissingPrivilege('MANAGE_CLIENTS');
  const missingForModules = useMissingPrivilege('MANAGE_MODULES');
  const [taking, setTaking] = useState<Used>();
  return {
    missing: missingForModules ?? missingForClients,
    begin: setTaking,
    dialog: taking && (
      <Suspense>
        <TakeFromAllDialog used={taking} onClose={() => setTaking(undefined)} />
      </Suspense>
    ),
  };
}
