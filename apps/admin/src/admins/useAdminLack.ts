import { privilegeWords } from '@countersign/schema';
import type { AdminDetailsFragment } from '../api/__generated__/graphql';
import { useLack, useViewer } from '../viewer/viewer';

/** Why the person signed in may not do anything to an admin, or nothing when they may. */
export function useAdminLack(admin: AdminDetailsFragment): string | undefined {
  const lack = useLack('MANAGE_USERS');
  const { privileges } = useViewer();
  if (lack) return lack;
  const beyond = admin.privileges.find((privilege) => !privileges.includes(privilege));
  return beyond && `This admin holds “${privilegeWords[beyond]}”, which you do not. Ask an administrator.`;
}
