import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { type ModuleDetailsFragment, ModuleDocument, UpdateModuleDocument } from '../api/__generated__/graphql';
import { useCommand } from '../commands/useCommand';
import { CommandForm } from '../form/CommandForm';
import { changedFields } from '../form/changedFields';
import { FormFooter } from '../form/FormFooter';
import { StaleNotice } from '../form/StaleNotice';
import { useStaleEdit } from '../form/useStaleEdit';
import { ModuleFields } from './ModuleFields';
import { moduleValuesOf } from './moduleValues';
import { useModuleForm } from './useModuleForm';

export function EditModuleForm({ module }: { module: ModuleDetailsFragment }) {
  const apollo = useApolloClient();
  const navigate = useNavigate();
  const form = useModuleForm(moduleValuesOf(module));
  const { base, stale, meet, carryOn } = useStaleEdit({
    entity: module,
    valuesOf: moduleValuesOf,
    form,
    async fetchFresh() {
      const { data } = await apollo.query({
        query: ModuleDocument,
        variables: { id: module.id },
        fetchPolicy: 'network-only',
      });
      return data?.module;
    },
  });
  const { run, busy, why } = useCommand(UpdateModuleDocument, {
    done: 'The module is saved.',
    tellsFailures: true,
    first: leave,
  });

  function leave() {
    form.resetDirty();
    return navigate({ to: '/modules' });
  }

  async function save() {
    const { key: _, ...changed } = changedFields(moduleValuesOf(base), form.getValues());
    if (Object.keys(changed).length === 0) return void (await leave());
    const answer = await run({ input: { id: base.id, expectedVersion: base.version, ...changed } });
    if (answer.outcome !== 'REFUSED') return;
    if (answer.failure.code !== 'CONFLICT') return answer.failure;
    await meet();
  }

  return (
    <CommandForm form={form} onSend={save}>
      {stale && <StaleNotice stale={stale} mine={form.getValues()} onCarryOn={carryOn} />}
      <ModuleFields form={form} keyIsFixed />
      {why}
      <FormFooter verb="Save changes" busy={busy} disabled={stale !== undefined} cancel={{ to: '/modules' }} />
    </CommandForm>
  );
}
