import type { ModuleGrant as SentGrant } from '@countersign/schema';
import { patchedList } from '../../kernel/patch.js';
import type { ModuleGrant } from './client.js';

type ModuleGrants = readonly ModuleGrant[];

/** The modules that a client comes to have when these are asked for: of one that it has already, what is left out stays. */
export const grantsAfter = (before: ModuleGrants, requested: readonly SentGrant[] | undefined): ModuleGrants =>
  requested === undefined
    ? before
    : patchedList<ModuleGrant, 'moduleId'>(before, requested, 'moduleId', { administrator: false, scopes: null });

/** A grant as a text that equals another's if they are the same, in whichever order they name their scopes. */
const grantText = ({ moduleId, administrator, scopes }: ModuleGrant): string =>
  JSON.stringify([moduleId, administrator, scopes?.toSorted() ?? null]);

export const isSameGrant = (one: ModuleGrant, other: ModuleGrant): boolean => grantText(one) === grantText(other);

export const areSameGrants = (some: ModuleGrants, others: ModuleGrants): boolean =>
  some.map(grantText).sort().join() === others.map(grantText).sort().join();
