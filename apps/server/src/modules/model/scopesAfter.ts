import type { ModuleScope, SentScope } from '@countersign/schema';
import { patchedList } from '../../kernel/patch.js';

type Scopes = readonly ModuleScope[];

/** The scopes of a module after a change: an existing scope keeps the fields that are left out. */
export const scopesAfter = (before: Scopes, sent: readonly SentScope[] | undefined): Scopes =>
  sent === undefined ? before : patchedList(before, sent, 'name', { description: '', level: 'STANDARD' });
