import { InviteAdmin, type Privilege } from '@countersign/schema';
import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { InviteAdminDocument } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { useSchemaForm } from '../../form/useSchemaForm';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import { deliveryMessages } from '../deliveryMessages';
import { InvitationLink } from '../InvitationLink';
import { PrivilegesField } from '../PrivilegesField';

interface Values {
  email: string;
  name: string;
  privileges: Privilege[];
}

export function InviteAdminPage() {
  const missingPrivilege = useMissingPrivilege('MANAGE_USERS');
  const navigate = useNavigate();
  const [link, setLink] = useState<string>();
  const form = useSchemaForm<Values>({ schema: InviteAdmin, initialValues: { email: '', name: '', privileges: [] } });
  const leave = () => navigate({ to: '/admins' });
  const { run, busy, commentField } = useCommand(InviteAdminDocument, {
    // No notification with a link to hand over: the visible link is the confirmation.
    successMessage: ({ delivery, link }) => (link ? undefined : deliveryMessages[delivery ?? 'LINK']),
    handlesFailure: true,
    async beforeRefresh(payload) {
      form.resetDirty();
      if (payload.link) setLink(payload.link);
      else await leave();
    },
  });

  async function invite() {
    const result = await run({ input: form.getValues() });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <>
      <PageHeader title="Invite an admin" back={{ to: '/admins', label: 'Admins' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <CommandForm form={form} onSubmit={invite} footer={{ verb: 'Invite', busy, cancel: { to: '/admins' } }}>
          <Stack>
            <Section title="Who">
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextInput label="Email" type="email" required autoComplete="off" {...form.getInputProps('email')} />
                <TextInput label="Name" required autoComplete="off" {...form.getInputProps('name')} />
              </SimpleGrid>
            </Section>
            <Section
              title="What they may do"
              description="They can do no more here than you give them, and you can change it later."
            >
              <PrivilegesField
                value={form.getValues().privileges}
                error={form.errors.privileges as string | undefined}
                onChange={(privileges) => form.setFieldValue('privileges', privileges)}
              />
            </Section>
            {commentField}
          </Stack>
        </CommandForm>
      )}
      {link && <InvitationLink link={link} onClose={leave} />}
    </>
  );
}
