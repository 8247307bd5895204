import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { changedFields } from './changedFields';

interface Options<Entity, Values extends object> {
  entity: Entity;
  valuesOf: (entity: Entity) => Values;
  form: UseFormReturnType<Values>;
  /** The thing as the server now has it. */
  fetchFresh: () => Promise<Entity | undefined>;
}

export interface Stale<Entity, Values> {
  fresh: Entity;
  /** What somebody else changed meanwhile, as it now is. */
  theirs: Partial<Values>;
  /** The fields that both changed, and differently. */
  clashes: (keyof Values)[];
}

/**
 * Editing a thing that somebody else changes meanwhile. What was typed stays; the person sees what changed, chooses where
 * both did, and saves again on top of it.
 */
export function useStaleEdit<Entity, Values extends object>(options: Options<Entity, Values>) {
  const { valuesOf, form, fetchFresh } = options;
  const [base, setBase] = useState(options.entity);
  const [stale, setStale] = useState<Stale<Entity, Values>>();

  async function meet() {
    const fresh = await fetchFresh();
    if (!fresh) return;
    const theirs = changedFields(valuesOf(base), valuesOf(fresh));
    const mine = changedFields(valuesOf(base), form.getValues());
    const differing = changedFields(form.getValues(), valuesOf(fresh));
    const clashes = (Object.keys(theirs) as (keyof Values)[]).filter((field) => field in mine && field in differing);
    setStale({ fresh, theirs, clashes });
  }

  function carryOn(preferred: 'mine' | 'theirs') {
    if (!stale) return;
    const fresh = valuesOf(stale.fresh);
    const mine = changedFields(valuesOf(base), form.getValues());
    if (preferred === 'theirs') for (const field of stale.clashes) delete mine[field];
    form.setInitialValues(fresh);
    form.setValues({ ...fresh, ...mine } as never);
    setBase(stale.fresh);
    setStale(undefined);
  }

  /** Begins anew from the thing as it is now. */
  function settle(entity: Entity) {
    form.setInitialValues(valuesOf(entity));
    form.setValues(valuesOf(entity) as never);
    form.resetDirty(valuesOf(entity));
    setBase(entity);
    setStale(undefined);
  }

  /** Begins anew once it is saved and edited on. */
  async function renew() {
    const fresh = await fetchFresh();
    if (fresh) settle(fresh);
  }

  return { base, stale, meet, carryOn, settle, renew };
}
