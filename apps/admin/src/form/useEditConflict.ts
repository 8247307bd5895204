import { keysOf } from '@countersign/schema';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { changedFields } from './changedFields';

interface Options<Entity, Values extends object> {
  entity: Entity;
  valuesOf: (entity: Entity) => Values;
  form: UseFormReturnType<Values>;
  /** Fetches the current entity. */
  fetchFresh: () => Promise<Entity | undefined>;
}

export interface EditConflict<Entity, Values> {
  fresh: Entity;
  /** The values that another admin changed in the meantime. */
  theirs: Partial<Values>;
  /** The fields that both changed to different values. */
  conflicts: (keyof Values)[];
}

/**
 * Handles concurrent edits of one entity. Typed values stay; the person sees the other admin's changes, chooses a value
 * where both changed a field, and saves again on the new version.
 */
export function useEditConflict<Entity, Values extends object>(options: Options<Entity, Values>) {
  const { valuesOf, form, fetchFresh } = options;
  const [base, setBase] = useState(options.entity);
  const [conflict, setConflict] = useState<EditConflict<Entity, Values>>();

  async function detectConflict() {
    const fresh = await fetchFresh();
    if (!fresh) return;
    const theirs = changedFields(valuesOf(base), valuesOf(fresh));
    const mine = changedFields(valuesOf(base), form.getValues());
    const differing = changedFields(form.getValues(), valuesOf(fresh));
    const conflicts = keysOf(theirs).filter((field) => field in mine && field in differing);
    setConflict({ fresh, theirs, conflicts });
  }

  function resolveConflict(preferred: 'mine' | 'theirs') {
    if (!conflict) return;
    const fresh = valuesOf(conflict.fresh);
    const mine = changedFields(valuesOf(base), form.getValues());
    if (preferred === 'theirs') for (const field of conflict.conflicts) delete mine[field];
    form.setInitialValues(fresh);
    form.setValues({ ...fresh, ...mine } as never);
    setBase(conflict.fresh);
    setConflict(undefined);
  }

  /** Resets the form to the given entity. */
  function rebaseOn(entity: Entity) {
    form.setInitialValues(valuesOf(entity));
    form.setValues(valuesOf(entity) as never);
    form.resetDirty(valuesOf(entity));
    setBase(entity);
    setConflict(undefined);
  }

  /** Resets the form to the current entity, for a page that stays open after saving. */
  async function reload() {
    const fresh = await fetchFresh();
    if (fresh) rebaseOn(fresh);
  }

  return { base, conflict, detectConflict, resolveConflict, rebaseOn, reload };
}
