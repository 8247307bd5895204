/** A word by which the vendor finds an account. */
export interface AccountSearchTermRecord {
  readonly term: string;
  readonly accountId: string;
}

/** The words of a name as it was normalized when it was kept. */
export const accountSearchTerms = ({
  id: accountId,
  normalizedName,
}: {
  readonly id: string;
  readonly normalizedName: string;
}): AccountSearchTermRecord[] =>
  [...new Set(normalizedName.split(' '))].filter((term) => term !== '').map((term) => ({ term, accountId }));
