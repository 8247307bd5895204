import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import {
  type AccessTypeDetailsFragment,
  AccessTypeDocument,
  UpdateAccessTypeDocument,
} from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { CommandForm } from '../form/CommandForm';
import { changedFields } from '../form/changedFields';
import { FormFooter } from '../form/FormFooter';
import { StaleNotice } from '../form/StaleNotice';
import { useStaleEdit } from '../form/useStaleEdit';
import { AccessTypeFields } from './AccessTypeFields';
import { accessTypeValuesOf, sentPermissions } from './accessTypeValues';
import { useAccessTypeForm } from './useAccessTypeForm';

export function EditAccessTypeForm({ accessType }: { accessType: AccessTypeDetailsFragment }) {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const form = useAccessTypeForm(accessTypeValuesOf(accessType));
  const { base, stale, meet, carryOn } = useStaleEdit({
    entity: accessType,
    valuesOf: accessTypeValuesOf,
    form,
    async fetchFresh() {
      const { data } = await apollo.query({
        query: AccessTypeDocument,
        variables: { id: accessType.id },
        fetchPolicy: 'network-only',
      });
      return data?.accessType;
    },
  });
  const { run, busy, why } = useCommand(UpdateAccessTypeDocument, {
    done: 'The access type is saved.',
    tellsFailures: true,
    first: leave,
  });

  function leave() {
    form.resetDirty();
    return navigate({ to: '/access-types' });
  }

  async function save() {
    const { permissions, ...changed } = changedFields(accessTypeValuesOf(base), form.getValues());
    if (!permissions && Object.keys(changed).length === 0) return void (await leave());
    const answer = await run({
      input: {
        id: base.id,
        expectedVersion: base.version,
        ...changed,
        ...(permissions && { permissions: sentPermissions(permissions) }),
      },
    });
    if (answer.outcome !== 'REFUSED') return;
    if (answer.failure.code !== 'CONFLICT') return answer.failure;
    await meet();
  }

  return (
    <CommandForm form={form} onSend={save}>
      {stale && <StaleNotice stale={stale} mine={form.getValues()} onCarryOn={carryOn} />}
      <AccessTypeFields form={form} />
      {why}
      <FormFooter verb="Save changes" busy={busy} disabled={stale !== undefined} cancel={{ to: '/access-types' }} />
    </CommandForm>
  );
}
