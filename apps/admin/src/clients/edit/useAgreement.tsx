import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { fieldWords } from '../../labels/fields';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Impact } from '../impact/Impact';
import type { Target } from '../target';

/** What a client may do, and where. */
const permissions = ['type', 'grantTypes', 'redirectUris', 'modules', 'accessTypeIds', 'environment', 'publicKeys'];

interface Question {
  fields: string[];
  answer: (agreed: boolean) => void;
}

/** Before what a client may do is changed, shows what that will hit, and asks. Other changes need no question. */
export function useAgreement(client: Target): {
  agreed: (changed: object) => Promise<boolean>;
  dialog: ReactNode;
} {
  const [question, setQuestion] = useState<Question>();

  async function agreed(changed: object): Promise<boolean> {
    const fields = Object.keys(changed).filter((field) => permissions.includes(field));
    if (fields.length === 0) return true;
    return new Promise((answer) => setQuestion({ fields, answer }));
  }

  function settle(yes: boolean) {
    question?.answer(yes);
    setQuestion(undefined);
  }

  const dialog = question && (
    <ConfirmDialog
      title={`Change what ${client.name} may do?`}
      verb="Change it"
      onConfirm={() => settle(true)}
      onClose={() => settle(false)}
    >
      <Text size="sm">
        Changed: {question.fields.map((field) => fieldWords(field).toLowerCase()).join(', ')}. It holds from the next
        token on; integrations that relied on what is taken away will break.
      </Text>
      <Impact clientId={client.id} />
    </ConfirmDialog>
  );
  return { agreed, dialog };
}
