import { type Position, positionOf, textOf } from '../address/search';

export interface AuditSearch extends Position {
  action?: string | undefined;
  /** The id of what was acted on. */
  subject?: string | undefined;
}

export const auditSearch = (search: Record<string, unknown>): AuditSearch => ({
  action: textOf(search, 'action'),
  subject: textOf(search, 'subject'),
  ...positionOf(search),
});
