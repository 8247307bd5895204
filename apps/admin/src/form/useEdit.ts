import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { UseFormReturnType } from '@mantine/form';
import type { Failure } from '../api/failure';
import { nothingChanged, useCommand } from '../commands/useCommand';
import { notifySuccess } from '../ui/notify';
import { changedFields } from './changedFields';
import { useEditConflict } from './useEditConflict';

interface Versioned {
  id: string;
  version: number;
}

interface Options<Entity extends Versioned, Values extends object, Found, Data extends object, Input> {
  entity: Entity;
  form: UseFormReturnType<Values>;
  valuesOf: (entity: Entity) => Values;
  /** Fetches the entity by its id. */
  query: TypedDocumentNode<Found, { id: string }>;
  /** Selects the entity from the answer to `query`. */
  select: (data: Found) => Entity | null;
  update: TypedDocumentNode<Data, { input: Input; comment?: string | null | undefined }>;
  /** The input of the mutation besides id and version, from the changed values. */
  toInput: (changed: Partial<Values>) => Omit<Input, 'id' | 'expectedVersion'>;
  /** Applied to the values before they are compared, such as dropping values that a choice makes void. */
  normalize?: (typed: Values) => Values;
  /** Shown as a notification once the change is applied. */
  successMessage: string;
  /** Runs after saving, also if nothing was changed: leaves the page. */
  onDone: () => Promise<void>;
}

/**
 * Edits an existing entity: only changed values are sent, and concurrent changes by others are not overwritten. The page
 * gives the form the entity's id as `key`, never its version: a form that is mounted anew has lost what was typed.
 * @example
 * const edit = useEdit({
 *   entity: module,
 *   form,
 *   valuesOf: moduleValuesOf,
 *   query: ModuleDocument,
 *   select: (data) => data.module,
 *   update: UpdateModuleDocument,
 *   toInput: ({ key: _, ...changed }) => changed,
 *   successMessage: 'The module is saved.',
 *   onDone: () => navigate({ to: '/modules' }),
 * });
 * return <EditForm form={form} edit={edit} onSubmit={() => edit.save()} cancel={{ to: '/modules' }}>…</EditForm>;
 */
export function useEdit<Entity extends Versioned, Values extends object, Found, Data extends object, Input>(
  options: Options<Entity, Values, Found, Data, Input>,
) {
  const {
    entity,
    form,
    valuesOf,
    query,
    select,
    update,
    toInput,
    normalize = (typed) => typed,
    successMessage,
  } = options;
  const apollo = useApolloClient();
  const { base, conflict, detectConflict, resolveConflict } = useEditConflict({
    entity,
    valuesOf,
    form,
    async fetchFresh() {
      const { data } = await apollo.query({ query, variables: { id: entity.id }, fetchPolicy: 'network-only' });
      return (data && select(data as Found)) ?? undefined;
    },
  });
  const { run, busy, commentField } = useCommand(update, {
    successMessage,
    handlesFailure: true,
    beforeRefresh: leave,
  });

  function leave() {
    form.resetDirty();
    return options.onDone();
  }

  /** Returns the failure to show, if any. `confirm` may ask about the changes before they are sent. */
  async function save(confirm?: (changed: Partial<Values>) => Promise<boolean>): Promise<Failure | undefined> {
    const changed = changedFields(valuesOf(base), normalize(form.getValues()));
    if (Object.keys(changed).length === 0) {
      notifySuccess(nothingChanged);
      return void (await leave());
    }
    if (confirm && !(await confirm(changed))) return;
    const input = { id: base.id, expectedVersion: base.version, ...toInput(changed) } as Input;
    const result = await run({ input });
    if (result.outcome !== 'REFUSED') return;
    if (result.failure.code !== 'CONFLICT') return result.failure;
    await detectConflict();
  }

  return { base, conflict, resolveConflict, save, busy, commentField };
}
