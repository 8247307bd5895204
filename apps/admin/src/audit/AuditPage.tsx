import { useQuery } from '@apollo/client/react';
import { Button, Group, Paper, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { AuditEntriesDocument } from '../api/__generated__/graphql';
import { useLack } from '../session/viewer';
import { Empty } from '../ui/Empty';
import { ExportMenu } from '../ui/ExportMenu';
import { FailureNotice } from '../ui/FailureNotice';
import { Loaded } from '../ui/Loaded';
import { NextPager } from '../ui/NextPager';
import { PageHeader } from '../ui/PageHeader';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { actionNames } from '../words/actions';
import { AuditList } from './AuditList';
import type { AuditSearch } from './auditSearch';

const route = getRouteApi('/signed-in/audit');

export function AuditPage() {
  const { action, subject, after } = route.useSearch();
  const navigate = route.useNavigate();
  const lack = useLack('VIEW_AUDIT');
  const query = useQuery(AuditEntriesDocument, {
    variables: { first: 25, after, filter: { action, subjectId: subject } },
    skip: Boolean(lack),
  });
  const ask = (changed: AuditSearch) => navigate({ search: { action, subject, ...changed }, replace: true });

  if (lack)
    return <FailureNotice whole failure={{ code: 'FORBIDDEN', message: lack, issues: [], requestId: undefined }} />;
  return (
    <>
      <PageHeader
        title="Audit"
        description="Every change in your account: who made it, to what, when and from where. Nothing is ever taken out."
      />
      <Group mb="md" gap="sm">
        <Select
          aria-label="What happened"
          placeholder="Anything that happened"
          clearable
          searchable
          nothingFoundMessage="No such thing"
          data={Object.entries(actionNames).map(([value, label]) => ({ value, label }))}
          value={action ?? null}
          onChange={(chosen) => ask({ action: chosen ?? undefined })}
        />
        <ExportMenu of="audit" filter={{ action, subjectId: subject }} />
        {subject && (
          <Button variant="default" onClick={() => ask({ subject: undefined })}>
            Only about one thing: show all
          </Button>
        )}
      </Group>
      <Loaded query={query} skeleton={<RowsSkeleton />} keepsPrevious>
        {({ auditEntries: { nodes, pageInfo } }) =>
          nodes.length > 0 ? (
            <>
              <Paper withBorder radius="lg" bg="var(--cs-surface)" style={{ borderColor: 'var(--cs-line)' }}>
                <AuditList entries={nodes} />
              </Paper>
              <NextPager
                pageInfo={pageInfo}
                deep={after !== undefined}
                onMove={(to) => navigate({ search: { action, subject, ...to } })}
                words={{ first: 'Newest', next: 'Older' }}
              />
            </>
          ) : (
            <Empty
              drawing={<IconHistory size={40} stroke={1.25} color="var(--mantine-color-dimmed)" />}
              title={action || subject ? 'Nothing of this kind' : 'Nothing has happened yet'}
              action={
                (action || subject) && (
                  <Button variant="default" onClick={() => ask({ action: undefined, subject: undefined })}>
                    Show everything
                  </Button>
                )
              }
            >
              Each change is written here in the same instant in which it takes effect.
            </Empty>
          )
        }
      </Loaded>
    </>
  );
}
