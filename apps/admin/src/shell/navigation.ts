import { type AccountKind, type Privilege, privileges } from '@countersign/schema';
import {
  IconAdjustments,
  IconBooks,
  IconBuilding,
  IconBuildingCommunity,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconLifebuoy,
  IconPlugConnected,
  IconSignature,
  IconStack2,
  IconTicket,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { ReviewCountBadge } from '../changes/reviewCount/ReviewCountBadge';
import type { Viewer } from '../viewer/viewer';

interface NavigationItem {
  label: string;
  to: LinkProps['to'];
  Icon: typeof IconKey;
  /** Viewers with none of these privileges do not see the item. */
  needs?: readonly Privilege[];
  /** A notice about the page, shown beside its name. */
  Badge?: ComponentType;
}

interface NavigationGroup {
  title: string;
  /** In accounts of this kind alone; in all of them when left out. */
  kind?: AccountKind;
  items: NavigationItem[];
}

const navigation: readonly NavigationGroup[] = [
  {
    title: 'Customers',
    kind: 'VENDOR',
    items: [
      {
        label: 'Accounts',
        to: '/accounts',
        Icon: IconBuildingCommunity,
        needs: ['MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
      },
      {
        label: 'Catalogue',
        to: '/catalogue',
        Icon: IconBooks,
        needs: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
      },
      {
        label: 'Plans',
        to: '/plans',
        Icon: IconTicket,
        needs: ['MANAGE_CATALOGUE', 'MANAGE_ACCOUNTS', 'SUPPORT_ACCOUNTS'],
      },
      { label: 'Support', to: '/support', Icon: IconLifebuoy, needs: ['SUPPORT_ACCOUNTS'] },
    ],
  },
  {
    title: 'Access',
    items: [
      { label: 'Overview', to: '/', Icon: IconLayoutDashboard, needs: privileges },
      { label: 'API clients', to: '/clients', Icon: IconPlugConnected },
      { label: 'Modules', to: '/modules', Icon: IconStack2 },
      { label: 'Access types', to: '/access-types', Icon: IconKey },
    ],
  },
  {
    title: 'Oversight',
    items: [
      { label: 'Review', to: '/review', Icon: IconSignature, Badge: ReviewCountBadge },
      { label: 'Admins', to: '/admins', Icon: IconUsers },
      { label: 'Policies', to: '/policies', Icon: IconAdjustments },
      { label: 'Single sign-on', to: '/sso', Icon: IconBuilding, needs: ['ADMINISTER_ACCOUNT'] },
      { label: 'Webhooks', to: '/webhooks', Icon: IconWebhook, needs: ['ADMINISTER_ACCOUNT', 'VIEW_AUDIT'] },
      { label: 'Audit', to: '/audit', Icon: IconHistory, needs: ['VIEW_AUDIT'] },
    ],
  },
];

/** The pages that this person may open, group by group. */
export const navigationOf = ({ account, privileges, looksUntil }: Viewer): NavigationGroup[] =>
  navigation
    .filter(({ kind }) => !kind || kind === account.kind)
    .map(({ items, ...group }) => ({
      ...group,
      items: items
        // The overview says what needs its reader, who belongs to the account.
        .filter(({ to }) => !looksUntil || to !== '/')
        .filter(({ needs }) => !needs || needs.some((each) => privileges.includes(each))),
    }))
    .filter(({ items }) => items.length > 0);
