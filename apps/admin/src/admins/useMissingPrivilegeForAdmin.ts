import { privilegeWords } from '@countersign/schema';
import type { AdminDetailsFragment } from '../api/__generated__/graphql';
import { useMissingPrivilege, useViewer } from '../viewer/viewer';

/** Why the viewer may not manage this admin, as a sentence to show; undefined when they may. */
export function useMissingPrivilegeForAdmin(admin: AdminDetailsFragment): string | undefined {
  const missingPrivilege = useMissingPrivilege('MANAGE_USERS');
  const { privileges } = useViewer();
  if (missingPrivilege) return missingPrivilege;
  const missing = admin.privileges.find((privilege) => !privileges.includes(privilege));
  return missing && `This admin holds “${privilegeWords[missing]}”, which you do not. Ask an administrator.`;
}
