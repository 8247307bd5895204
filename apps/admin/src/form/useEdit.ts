import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { UseFormReturnType } from '@mantine/form';
import type { Failure } from '../api/failure';
import { useCommand } from '../commands/useCommand';
import { changedFields } from './changedFields';
import { useStaleEdit } from './useStaleEdit';

interface Versioned {
  id: string;
  version: number;
}

interface Options<Entity extends Versioned, Values extends object, Found, Data extends object, Input> {
  entity: Entity;
  form: UseFormReturnType<Values>;
  valuesOf: (entity: Entity) => Values;
  /** Asks for the thing by its id. */
  query: TypedDocumentNode<Found, { id: string }>;
  found: (data: Found) => Entity | null;
  update: TypedDocumentNode<Data, { input: Input; comment?: string | null | undefined }>;
  /** What the mutation takes besides id and version, made of the fields that were changed. */
  sent: (changed: Partial<Values>) => Omit<Input, 'id' | 'expectedVersion'>;
  /** What of the form counts; by default all of it. */
  counted?: (typed: Values) => Values;
  /** What to say once it is saved. */
  successMessage: string;
  /** Goes where one goes from here. */
  leave: () => Promise<void>;
}

/** Editing a thing that is there: only what was changed is sent, and whoever changed it meanwhile is not overwritten. */
export function useEdit<Entity extends Versioned, Values extends object, Found, Data extends object, Input>(
  options: Options<Entity, Values, Found, Data, Input>,
) {
  const { entity, form, valuesOf, query, found, update, sent, counted = (typed) => typed, successMessage } = options;
  const apollo = useApolloClient();
  const { base, stale, meet, carryOn } = useStaleEdit({
    entity,
    valuesOf,
    form,
    async fetchFresh() {
      const { data } = await apollo.query({ query, variables: { id: entity.id }, fetchPolicy: 'network-only' });
      return (data && found(data as Found)) ?? undefined;
    },
  });
  const { run, busy, commentField } = useCommand(update, {
    successMessage,
    handlesFailure: true,
    beforeRefresh: leave,
  });

  function leave() {
    form.resetDirty();
    return options.leave();
  }

  /** Answers with the refusal, if there was one. `confirmed` may ask about the changes before they are sent. */
  async function save(confirmed?: (changed: Partial<Values>) => Promise<boolean>): Promise<Failure | undefined> {
    const changed = changedFields(valuesOf(base), counted(form.getValues()));
    if (Object.keys(changed).length === 0) return void (await leave());
    if (confirmed && !(await confirmed(changed))) return;
    const input = { id: base.id, expectedVersion: base.version, ...sent(changed) } as Input;
    const result = await run({ input });
    if (result.outcome !== 'REFUSED') return;
    if (result.failure.code !== 'CONFLICT') return result.failure;
    await meet();
  }

  return { base, stale, carryOn, save, busy, commentField };
}
