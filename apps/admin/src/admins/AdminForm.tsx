import { type Privilege, UpdateAdmin } from '@countersign/schema';
import { Alert, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type AdminDetailsFragment, AdminDocument, UpdateAdminDocument } from '../api/__generated__/graphql';
import { EditForm } from '../form/EditForm';
import { useEdit } from '../form/useEdit';
import { useSchemaForm } from '../form/useSchemaForm';
import { DescriptionList } from '../ui/DescriptionList';
import { EmptyValue } from '../ui/EmptyValue';
import { PageHeader } from '../ui/PageHeader';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { useViewer } from '../viewer/viewer';
import { AdminBadge } from './AdminBadge';
import { PrivilegesField } from './PrivilegesField';
import { useMissingPrivilegeForAdmin } from './useMissingPrivilegeForAdmin';

interface Values {
  privileges: Privilege[];
}

const valuesOf = ({ privileges }: AdminDetailsFragment): Values => ({ privileges: [...privileges] });

export function AdminForm({ admin }: { admin: AdminDetailsFragment }) {
  const { id: viewerId } = useViewer();
  const missingPrivilege = useMissingPrivilegeForAdmin(admin);
  const navigate = useNavigate();
  const form = useSchemaForm<Values>({
    schema: UpdateAdmin.pick({ privileges: true }),
    initialValues: valuesOf(admin),
  });
  const edit = useEdit({
    entity: admin,
    form,
    valuesOf,
    query: AdminDocument,
    select: (data) => data.admin,
    update: UpdateAdminDocument,
    toInput: () => form.getValues(),
    successMessage: `What ${admin.name} may do is saved.`,
    onDone: () => navigate({ to: '/admins' }),
  });
  const fixed =
    missingPrivilege ??
    (admin.id === viewerId ? 'You cannot change your own privileges. Ask another administrator.' : undefined);

  const sections = (
    <>
      <Section title="Details">
        <DescriptionList
          items={[
            { name: 'Email', value: admin.email },
            { name: 'Since', value: <Time at={admin.createdAt} /> },
            {
              name: 'Last sign-in',
              value: admin.lastSignedInAt ? <Time at={admin.lastSignedInAt} /> : <EmptyValue>Never</EmptyValue>,
            },
          ]}
        />
      </Section>
      <Section title="What they may do" description={<Text size="sm">Changes count from their next request on.</Text>}>
        {fixed && (
          <Alert color="gray" mb="md">
            {fixed}
          </Alert>
        )}
        <fieldset disabled={Boolean(fixed)} style={{ border: 0, padding: 0, margin: 0 }}>
          <PrivilegesField
            value={form.getValues().privileges}
            onChange={(privileges) => form.setFieldValue('privileges', privileges)}
          />
        </fieldset>
      </Section>
    </>
  );

  return (
    <>
      <PageHeader title={admin.name} back={{ to: '/admins', label: 'Admins' }} beside={<AdminBadge admin={admin} />} />
      {fixed ? (
        <Stack maw="54rem">{sections}</Stack>
      ) : (
        <EditForm form={form} edit={edit} onSubmit={() => edit.save()} cancel={{ to: '/admins' }}>
          {sections}
        </EditForm>
      )}
    </>
  );
}
