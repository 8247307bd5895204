import type { ModuleScope, SentScope } from '@countersign/schema';
import { patchedList } from '../../kernel/patch.js';

type Scopes = readonly ModuleScope[];

/** The scopes that a module comes to have: of one that it has already, what is left out stays. */
export const scopesAfter = (before: Scopes, sent: readonly SentScope[] | undefined): Scopes =>
  sent === undefined ? before : patchedList(before, sent, 'name', { description: '', level: 'STANDARD' });
