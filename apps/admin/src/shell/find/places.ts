import type { Privilege } from '@countersign/schema';
import type { LinkProps } from '@tanstack/react-router';
import type { Viewer } from '../../viewer/viewer';
import { navigationOf } from '../navigation';

/** Something that the page leads to. */
export interface Target {
  /** Of this among all targets. */
  key: string;
  label: string;
  /** What tells it from others of its name. */
  detail?: string | undefined;
  link: Pick<LinkProps, 'to'> & { params?: Record<string, string> };
}

const verbs: readonly { label: string; to: LinkProps['to']; needs: Privilege }[] = [
  { label: 'Add client', to: '/clients/new', needs: 'MANAGE_CLIENTS' },
  { label: 'Add module', to: '/modules/new', needs: 'MANAGE_MODULES' },
  { label: 'Add access type', to: '/access-types/new', needs: 'MANAGE_MODULES' },
  { label: 'Invite an admin', to: '/admins/new', needs: 'MANAGE_USERS' },
  { label: 'Create account', to: '/accounts/new', needs: 'MANAGE_ACCOUNTS' },
  { label: 'Draft a module', to: '/catalogue/new', needs: 'MANAGE_CATALOGUE' },
  { label: 'Make a plan', to: '/plans/new', needs: 'MANAGE_CATALOGUE' },
];

/** The pages that this person may open, and what they may begin. */
export function placesOf(viewer: Viewer): Target[] {
  const pages = navigationOf(viewer).flatMap(({ title, items }) =>
    items.map(({ label, to }) => ({ label, to, detail: title })),
  );
  const all = [
    ...pages,
    { label: 'My security', to: '/security' as const, detail: 'Password, second factor, tokens, sessions' },
    ...verbs
      .filter(({ needs }) => viewer.privileges.includes(needs))
      .map(({ label, to }) => ({ label, to, detail: undefined })),
  ];
  return all.map(({ label, to, detail }) => ({ key: `place ${to}`, label, detail, link: { to } }));
}
