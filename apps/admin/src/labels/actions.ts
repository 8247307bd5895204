import { type AuditAction, actionWords, subjectWords, wordsOfAction } from '@countersign/schema';

/** An action as the middle of a sentence: “Ada *rotated the secret of* Payroll export”. */
export function actionPhrase(action: string, kind?: string): string {
  const words = wordsOfAction(action);
  if (kind === 'account' && words?.pastOfAccount) return words.pastOfAccount;
  // An action with a duration has an entry for its beginning and one for its end.
  return words?.past ?? wordsOfAction(action.replace(/Ended$/, ''))?.ended ?? `ran ${action} on`;
}

/** The action of an audit entry: its command, or a pseudo-action where the command had another result. */
export const auditedAction = ({
  action,
  changes,
}: {
  action: string;
  changes: readonly { field: string }[];
}): string =>
  action === 'openSecretShareLink' && changes.some(({ field }) => field === 'passphraseAttempts')
    ? ('tryPassphrase' satisfies AuditAction)
    : action;

/** Whether the phrase is complete, so that no subject follows. */
export const isCompletePhrase = (action: string): boolean => wordsOfAction(action)?.isComplete === true;

/** The actions by which the audit can be filtered. */
export const actionFilter = Object.entries(actionWords).flatMap(([value, { filterLabel }]) =>
  filterLabel === null ? [] : [{ value, label: filterLabel }],
);

const kinds: Readonly<Record<string, string>> = subjectWords;

/** The plain word for what a sentence is about: “webhook endpoint”. */
export const subjectLabel = (kind: string): string => kinds[kind] ?? kind;
