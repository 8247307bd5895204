import { type Privilege, UpdateAdmin } from '@countersign/schema';
import { Alert, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type AdminDetailsFragment, UpdateAdminDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { CommandForm } from '../form/CommandForm';
import { FormFooter } from '../form/FormFooter';
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

export function AdminForm({ admin }: { admin: AdminDetailsFragment }) {
  const { id: viewerId } = useViewer();
  const missingPrivilege = useMissingPrivilegeForAdmin(admin);
  const navigate = useNavigate();
  const form = useSchemaForm<Values>({
    schema: UpdateAdmin.pick({ privileges: true }),
    initialValues: { privileges: [...admin.privileges] },
  });
  const { run, busy, commentField } = useCommand(UpdateAdminDocument, {
    successMessage: `What ${admin.name} may do is saved.`,
    handlesFailure: true,
    beforeRefresh() {
      form.resetDirty();
      return navigate({ to: '/admins' });
    },
  });
  const fixed =
    missingPrivilege ??
    (admin.id === viewerId ? 'Nobody changes their own privileges. Ask another administrator.' : undefined);

  async function save() {
    const { id, version: expectedVersion } = admin;
    const result = await run({ input: { id, expectedVersion, ...form.getValues() } });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <>
      <PageHeader title={admin.name} back={{ to: '/admins', label: 'Admins' }} beside={<AdminBadge admin={admin} />} />
      <CommandForm form={form} onSubmit={save}>
        <Stack>
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
          <Section
            title="What they may do"
            description={<Text size="sm">Changes count from their next request on.</Text>}
          >
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
          {!fixed && commentField}
          {!fixed && <FormFooter verb="Save" busy={busy} cancel={{ to: '/admins' }} />}
        </Stack>
      </CommandForm>
    </>
  );
}
