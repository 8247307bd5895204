import { useMissingPrivilege, useViewer } from '../viewer/viewer';

/** Why the viewer may not add a module; undefined when they may. */
export function useMissingForNewModule(): string | undefined {
  const missing = useMissingPrivilege('MANAGE_MODULES');
  const { account } = useViewer();
  if (account.mayDefineModules) return missing;
  return `Your modules come from ${account.vendorName ?? 'your vendor'}. Ask there for what is missing.`;
}
