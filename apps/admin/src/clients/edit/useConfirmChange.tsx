import { useApolloClient } from '@apollo/client/react';
import { isNameTyped } from '@countersign/schema';
import { Box } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  type ClientDetailsFragment,
  UpdateClientDocument,
  type UpdateClientMutation,
} from '../../api/__generated__/graphql';
import { FieldChanges } from '../../audit/fieldChanges/FieldChanges';
import { effectOf } from '../../labels/effects';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConfirmNameField } from '../../ui/ConfirmNameField';
import { EffectAlert } from '../../ui/EffectAlert';
import { RiskAlert } from '../../ui/RiskAlert';
import { useViewer } from '../../viewer/viewer';
import { type ClientValues, clientValuesOf } from '../form/clientValues';
import type { ClientChoices } from '../form/useClientChoices';
import { ClientImpact } from '../impact/ClientImpact';
import { takesAway } from './takesAway';

/** The fields that decide the permissions of a client and their reach. */
const permissions = [
  'type',
  'grantTypes',
  'redirectUris',
  'modules',
  'managedClients',
  'accessTypes',
  'environment',
  'publicKeys',
];

interface Question {
  preview: UpdateClientMutation['updateClient'];
  after: ClientValues;
  resolve: (confirmed: boolean) => void;
}

const changesPermissions = ({ changes }: Question['preview']) =>
  changes.some(({ field }) => permissions.includes(field));

/**
 * Asks for confirmation before the permissions of a client are changed, with what the server says that it changes, its
 * risks, and the client's impact. Becoming public ends the secrets: it asks like the revocation that it is. Of other
 * changes the server knows whether there is a risk in them; they need no confirmation where there is none.
 */
export function useConfirmChange(
  client: ClientDetailsFragment,
  choices: ClientChoices,
): { confirm: (changed: Partial<ClientValues>) => Promise<boolean>; dialog: ReactNode } {
  const apollo = useApolloClient();
  const { typedConfirmation } = useViewer().account.settings;
  const [question, setQuestion] = useState<Question>();
  const [typed, setTyped] = useState('');

  async function confirm(changed: Partial<ClientValues>): Promise<boolean> {
    const { id: _id, ...fields } = changed;
    const input = { ...fields, id: client.id, expectedVersion: client.version };
    const preview = await apollo
      .mutate({ mutation: UpdateClientDocument, variables: { input, dryRun: true }, fetchPolicy: 'no-cache' })
      // Whatever refuses the preview refuses the change, which shows it at its field.
      .catch(() => undefined);
    const previewed = preview?.data?.updateClient;
    // Another order, or white space, is no change: the server knows.
    if (!previewed || !(changesPermissions(previewed) || previewed.risks.length > 0)) return true;
    setTyped('');
    return new Promise((resolve) =>
      setQuestion({ preview: previewed, after: { ...clientValuesOf(client), ...changed }, resolve }),
    );
  }

  function settle(confirmed: boolean) {
    question?.resolve(confirmed);
    setQuestion(undefined);
  }

  const becomes = question && question.after.type !== client.type ? question.after.type : undefined;
  const working = client.secrets.filter(({ state }) => state !== 'EXPIRED');
  const ending = becomes === 'PUBLIC' ? working.map(({ hint }) => hint) : [];
  const typesName = ending.length > 0 && typedConfirmation;
  const decidesAccess = question !== undefined && changesPermissions(question.preview);
  const title = decidesAccess ? `Change the permissions of ${client.name}?` : `Change ${client.name}?`;
  const dialog = question && (
    <ConfirmDialog
      title={ending.length > 0 ? `Remove the secrets of ${client.name}?` : title}
      verb={ending.length > 0 ? 'Make it public' : 'Change it'}
      dangerous={ending.length > 0}
      ready={!typesName || isNameTyped(typed, client.name)}
      onConfirm={() => settle(true)}
      onClose={() => settle(false)}
    >
      {decidesAccess && (
        <EffectAlert
          effect={effectOf('updateClient', {
            waits: question.preview.wouldWait ?? undefined,
            enabled: client.enabled,
            ending,
            becomes,
            takesAway: takesAway(clientValuesOf(client), question.after, choices),
          })}
          grave={ending.length > 0 ? 'beyond recall' : becomes === 'PUBLIC'}
        />
      )}
      <Box fz="sm">
        <FieldChanges changes={question.preview.changes.filter(({ field }) => field !== 'secrets')} />
      </Box>
      <RiskAlert risks={question.preview.risks} />
      {decidesAccess && <ClientImpact clientId={client.id} />}
      {typesName && <ConfirmNameField name={client.name} value={typed} onChange={setTyped} />}
    </ConfirmDialog>
  );
  return { confirm, dialog };
}
