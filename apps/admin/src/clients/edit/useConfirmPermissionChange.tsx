import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { fieldLabel } from '../../labels/fields';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ClientImpact } from '../impact/ClientImpact';
import type { ClientTarget } from '../target';

/** The fields that decide the permissions of a client and their reach. */
const permissions = ['type', 'grantTypes', 'redirectUris', 'modules', 'accessTypeIds', 'environment', 'publicKeys'];

interface Question {
  fields: string[];
  resolve: (confirmed: boolean) => void;
}

/** Asks for confirmation, with the client's impact, before its permissions are changed. Other changes need none. */
export function useConfirmPermissionChange(client: ClientTarget): {
  confirm: (changed: object) => Promise<boolean>;
  dialog: ReactNode;
} {
  const [question, setQuestion] = useState<Question>();

  async function confirm(changed: object): Promise<boolean> {
    const fields = Object.keys(changed).filter((field) => permissions.includes(field));
    if (fields.length === 0) return true;
    return new Promise((resolve) => setQuestion({ fields, resolve }));
  }

  function settle(confirmed: boolean) {
    question?.resolve(confirmed);
    setQuestion(undefined);
  }

  const dialog = question && (
    <ConfirmDialog
      title={`Change the permissions of ${client.name}?`}
      verb="Change it"
      onConfirm={() => settle(true)}
      onClose={() => settle(false)}
    >
      <Text size="sm">
        Changed: {question.fields.map((field) => fieldLabel(field).toLowerCase()).join(', ')}. It holds from the next
        token on; integrations that relied on a removed permission will break.
      </Text>
      <ClientImpact clientId={client.id} />
    </ConfirmDialog>
  );
  return { confirm, dialog };
}
