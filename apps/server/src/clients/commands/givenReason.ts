import type { FieldChange } from '../../audit/model/entry.js';

/** Why a client was disabled, as the audit tells it beside what changed; nothing where no reason was given. */
export const givenReason = ({ reason = '' }: { readonly reason?: string | undefined }): FieldChange[] =>
  reason === '' ? [] : [{ field: 'reason', before: null, after: reason }];
