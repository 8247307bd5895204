import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type AccessTypeDetailsFragment, AccessTypeDocument } from '../../api/__generated__/graphql';
import { RecentChanges } from '../../audit/RecentChanges';
import { SubjectRequests } from '../../changes/SubjectRequests';
import { UsedBySection } from '../../clients/usedBy/UsedBySection';
import { LongList } from '../../localList/LongList';
import { DescriptionList } from '../../ui/DescriptionList';
import { DisabledTooltip } from '../../ui/DisabledTooltip';
import { EmptyValue } from '../../ui/EmptyValue';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { Section } from '../../ui/Section';
import { Time } from '../../ui/Time';
import { TwoColumns } from '../../ui/TwoColumns';
import { useMissingPrivilege } from '../../viewer/viewer';
import { PermissionTable } from '../PermissionTable';
import { useAccessTypeActions } from './useAccessTypeActions';

const route = getRouteApi('/signed-in/access-types/$accessTypeId');

export function AccessTypePage() {
  const { accessTypeId } = route.useParams();
  const query = useQuery(AccessTypeDocument, { variables: { id: accessTypeId } });
  return (
    <Loaded query={query} fullPage skeleton={<PageSkeleton />}>
      {({ accessType }) => <AccessTypeView accessType={accessType} />}
    </Loaded>
  );
}

function AccessTypeView({ accessType }: { accessType: AccessTypeDetailsFragment }) {
  const missingPrivilege = useMissingPrivilege('MANAGE_MODULES');
  const seesAudit = useMissingPrivilege('VIEW_AUDIT') === undefined;
  const navigate = useNavigate();
  const { remove, dialog } = useAccessTypeActions({ onDeleted: () => navigate({ to: '/access-types' }) });
  const { permissions } = accessType;
  const objects = new Set(permissions.map(({ object }) => object)).size;
  return (
    <>
      <PageHeader
        title={accessType.name}
        back={{ to: '/access-types', label: 'Access types' }}
        description={accessType.description}
        actions={
          <>
            <DisabledTooltip reason={missingPrivilege}>
              <Button
                variant="default"
                leftSection={<IconTrash size={16} />}
                disabled={Boolean(missingPrivilege)}
                onClick={() => remove(accessType)}
              >
                Delete
              </Button>
            </DisabledTooltip>
            <DisabledTooltip reason={missingPrivilege}>
              <Button
                component={Link}
                to={`/access-types/${accessType.id}/edit`}
                leftSection={<IconPencil size={16} />}
                disabled={Boolean(missingPrivilege)}
              >
                Edit
              </Button>
            </DisabledTooltip>
          </>
        }
      />
      <TwoColumns
        side={
          <>
            <Section title="Details">
              <DescriptionList
                items={[
                  { name: 'In tokens', value: accessType.name },
                  { name: 'Objects', value: objects },
                  { name: 'Added', value: <Time at={accessType.createdAt} /> },
                ]}
              />
            </Section>
            {seesAudit && <RecentChanges subjectId={accessType.id} />}
          </>
        }
      >
        <SubjectRequests subjectId={accessType.id} />
        <Section title="Permissions" flush={permissions.length > 0}>
          {permissions.length === 0 && <EmptyValue>No objects: this access type allows nothing.</EmptyValue>}
          {permissions.length > 0 && (
            <LongList
              rows={permissions}
              noun="objects"
              searchTexts={({ object, fields }) => [object, ...(fields ?? [])]}
            >
              {(rows) => <PermissionTable permissions={rows} />}
            </LongList>
          )}
        </Section>
        <UsedBySection used={{ ...accessType, kind: 'accessType' }} />
      </TwoColumns>
      {dialog}
    </>
  );
}
