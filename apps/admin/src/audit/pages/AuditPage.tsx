import { useQuery } from '@apollo/client/react';
import { Box, Button, Paper } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { AuditEntriesDocument } from '../../api/__generated__/graphql';
import { EmptyState } from '../../ui/EmptyState';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Pager } from '../../ui/Pager';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { usePageSize } from '../../ui/usePageSize';
import { useMissingPrivilege } from '../../viewer/viewer';
import { AnchorSection } from '../AnchorSection';
import { AuditDays } from '../AuditDays';
import { AuditFilterFields } from '../AuditFilterFields';
import { type AuditFilters, clearedFilters, isFiltered, toAuditFilter } from '../auditSearch';
import { ChainVerification } from '../ChainVerification';

const route = getRouteApi('/signed-in/audit');

export function AuditPage() {
  const searchParams = route.useSearch();
  const { after, before } = searchParams;
  const [pageSize] = usePageSize();
  const navigate = route.useNavigate();
  const missingPrivilege = useMissingPrivilege('VIEW_AUDIT');
  const query = useQuery(AuditEntriesDocument, {
    variables: {
      ...(before ? { last: pageSize, before } : { first: pageSize, after }),
      filter: toAuditFilter(searchParams),
    },
    skip: Boolean(missingPrivilege),
  });
  const changeSearchParams = (changed: AuditFilters) =>
    navigate({ search: ({ after: _after, before: _before, ...kept }) => ({ ...kept, ...changed }), replace: true });

  if (missingPrivilege) return <ForbiddenNotice fullPage reason={missingPrivilege} />;
  return (
    <>
      <PageHeader
        title="Audit"
        description="Every change in your account: its author, subject, time and address. Nothing is ever removed."
        actions={<ChainVerification />}
      />
      <AuditFilterFields searchParams={searchParams} onChange={changeSearchParams} />
      <Loaded query={query} skeleton={<RowsSkeleton />} keepsPrevious>
        {({ auditEntries: { nodes, pageInfo } }) =>
          nodes.length > 0 ? (
            <>
              <Paper withBorder radius="lg" bg="var(--cs-surface)" style={{ borderColor: 'var(--cs-line)' }}>
                <AuditDays entries={nodes} />
              </Paper>
              <Pager
                pageInfo={pageInfo}
                onMove={(to) =>
                  navigate({ search: ({ after: _after, before: _before, ...kept }) => ({ ...kept, ...to }) })
                }
              />
            </>
          ) : (
            <EmptyState
              illustration={<IconHistory size={40} stroke={1.25} color="var(--mantine-color-dimmed)" />}
              title={isFiltered(searchParams) ? 'Nothing of this kind' : 'Nothing has happened yet'}
              action={
                isFiltered(searchParams) && (
                  <Button variant="default" onClick={() => changeSearchParams(clearedFilters)}>
                    Show everything
                  </Button>
                )
              }
            >
              Each change is written here in the same instant in which it takes effect.
            </EmptyState>
          )
        }
      </Loaded>
      <Box mt="lg">
        <AnchorSection />
      </Box>
    </>
  );
}
