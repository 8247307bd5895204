import { CreateAccount } from '@countersign/schema';
import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deliveryMessages } from '../../admins/deliveryMessages';
import { InvitationLink } from '../../admins/InvitationLink';
import { CreateAccountDocument, type CreateAccountMutation } from '../../api/__generated__/graphql';
import { useCommand } from '../../commands/useCommand';
import { CommandForm } from '../../form/CommandForm';
import { useSchemaForm } from '../../form/useSchemaForm';
import { effectOf } from '../../labels/effects';
import { EffectAlert } from '../../ui/EffectAlert';
import { ForbiddenNotice } from '../../ui/ForbiddenNotice';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { useMissingPrivilege } from '../../viewer/viewer';
import { VendorOnly } from '../VendorOnly';

type Created = CreateAccountMutation['createAccount'];

const empty = { name: '', reference: '', adminName: '', adminEmail: '' };
const toInput = ({ reference, ...rest }: typeof empty) => ({ ...rest, ...(reference.trim() && { reference }) });
const schema = CreateAccount.partial({ environments: true });

/** Says of a reference that has an account already that nothing was made, and opens that account. */
const messageOf = ({ created, customer, differs, link, delivery }: Created): string | undefined => {
  if (created === false) {
    const otherwise = differs.includes('name') ? ' It is called otherwise than you typed.' : '';
    return `${customer?.name} has this reference already: nothing was made, and nobody was mailed.${otherwise}`;
  }
  // No notification with a link to hand over: the visible link is the confirmation.
  return link ? undefined : `The account is made. ${deliveryMessages[delivery ?? 'LINK']}`;
};

export const CreateCustomerPage = () => (
  <VendorOnly>
    <CreateCustomer />
  </VendorOnly>
);

function CreateCustomer() {
  const missingPrivilege = useMissingPrivilege('MANAGE_ACCOUNTS');
  const navigate = useNavigate();
  const [made, setMade] = useState<Created>();
  const form = useSchemaForm({ schema, initialValues: empty });
  const { run, busy, commentField, waits } = useCommand(CreateAccountDocument, {
    successMessage: messageOf,
    // A reference that is known makes nothing, and has words of its own.
    hasEffect: true,
    handlesFailure: true,
    async beforeRefresh(payload) {
      form.resetDirty();
      if (payload.link) setMade(payload);
      else await leave(payload);
    },
  });

  const leave = ({ customer }: Pick<Created, 'customer'>) =>
    customer
      ? navigate({ to: '/accounts/$accountId', params: { accountId: customer.id } })
      : navigate({ to: '/accounts' });

  async function create() {
    const result = await run({ input: toInput(form.getValues()) });
    return result.outcome === 'REFUSED' ? result.failure : undefined;
  }

  return (
    <>
      <PageHeader title="Create an account" back={{ to: '/accounts', label: 'Accounts' }} />
      {missingPrivilege ? (
        <ForbiddenNotice reason={missingPrivilege} />
      ) : (
        <CommandForm
          form={form}
          onSubmit={create}
          footer={{ verb: 'Create account', busy, cancel: { to: '/accounts' } }}
        >
          <Stack>
            <Section title="The customer">
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextInput label="Name" required autoComplete="off" {...form.getInputProps('name')} />
                <TextInput
                  label="Reference"
                  description="Your own id of this customer. One that has an account opens that account."
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  autoComplete="off"
                  spellCheck={false}
                  {...form.getInputProps('reference')}
                />
              </SimpleGrid>
            </Section>
            <Section title="Its first admin">
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextInput
                  label="Email"
                  type="email"
                  required
                  autoComplete="off"
                  {...form.getInputProps('adminEmail')}
                />
                <TextInput label="Name of the admin" required autoComplete="off" {...form.getInputProps('adminName')} />
              </SimpleGrid>
            </Section>
            <EffectAlert effect={effectOf('createAccount', { waits })} grave={false} />
            {commentField}
          </Stack>
        </CommandForm>
      )}
      {made?.link && <InvitationLink link={made.link} onClose={() => leave(made)} />}
    </>
  );
}
