import { Button, Group } from '@mantine/core';
import { IconArrowBarToUp, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { AuditEntriesQuery } from '../api/__generated__/graphql';

const route = getRouteApi('/signed-in/audit');

interface Props {
  pageInfo: AuditEntriesQuery['auditEntries']['pageInfo'];
  /** Not on the first page. */
  deep: boolean;
}

/** The audit is read from the newest downwards; the browser's own Back goes up page by page. */
export function AuditPager({ pageInfo: { hasNextPage, endCursor }, deep }: Props) {
  const navigate = route.useNavigate();
  if (!hasNextPage && !deep) return null;
  return (
    <Group component="nav" aria-label="Pages" justify="flex-end" gap="xs" mt="md">
      <Button
        variant="default"
        size="xs"
        disabled={!deep}
        leftSection={<IconArrowBarToUp size={15} />}
        onClick={() => navigate({ search: ({ after, ...kept }) => kept })}
      >
        Newest
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={!hasNextPage || !endCursor}
        rightSection={<IconChevronRight size={15} />}
        onClick={() => navigate({ search: (kept) => ({ ...kept, after: endCursor ?? undefined }) })}
      >
        Older
      </Button>
    </Group>
  );
}
