import { type Privilege, privilegeWords } from '@countersign/schema';
import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../api/__generated__/graphql';

export type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages behind the sign-in.');
  return viewer;
}

/** Which of these privileges the viewer lacks, as a sentence to show; undefined when they hold them all. */
export function useMissingPrivilege(...needed: Privilege[]): string | undefined {
  const { privileges, looksUntil } = useViewer();
  const missing = needed.filter((privilege) => !privileges.includes(privilege));
  if (missing.length === 0) return undefined;
  if (looksUntil) return 'You look inside this account, and change nothing.';
  const names = missing.map((privilege) => `“${privilegeWords[privilege]}”`).join(' and ');
  return `This needs the privilege ${names}. Ask an administrator of your account.`;
}
