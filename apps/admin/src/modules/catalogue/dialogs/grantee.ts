/** Who is entitled: an account, or every one that has a plan. */
export interface Grantee {
  readonly kind: 'account' | 'plan';
  readonly id: string;
  readonly name: string;
}

export const granteeInput = ({ kind, id }: Pick<Grantee, 'kind' | 'id'>) =>
  kind === 'plan' ? { planId: id } : { accountId: id };
