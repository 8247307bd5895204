import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ModuleDetailsFragment } from '../../api/__generated__/graphql';

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Warns of what a client may do in Countersign itself: with it, its secret is worth an admin's session. */
export function ManagementNotice({ scopes }: Pick<ModuleDetailsFragment, 'scopes'>) {
  if (scopes.length === 0) return null;
  const administrates = scopes.some(({ level }) => level === 'ADMINISTRATOR');
  const deeds = scopes.map(({ name, description }) => lowerFirst(description || name));
  return (
    <Alert
      w="100%"
      color={administrates ? 'red' : 'yellow'}
      icon={<IconAlertTriangle size={18} />}
      title={
        administrates
          ? 'Whoever has its secret could take over this account.'
          : 'Whoever has its secret could act in this account.'
      }
    >
      Without signing in, it may {new Intl.ListFormat('en').format(deeds)}.
    </Alert>
  );
}
