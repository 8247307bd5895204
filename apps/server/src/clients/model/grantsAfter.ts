import type { ModuleGrant } from '@countersign/schema';
import { patchedList } from '../../kernel/patch.js';
import type { Client } from './client.js';

type ModuleGrants = Client['modules'];

/** The modules that a client comes to have when these are asked for: of one that it has already, what is left out stays. */
export const grantsAfter = (before: ModuleGrants, requested: readonly ModuleGrant[] | undefined): ModuleGrants =>
  requested === undefined ? before : patchedList(before, requested, 'moduleId', { administrator: false });
