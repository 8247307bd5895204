import type { Source } from '../source.js';

/** What a read of an account has of what its vendor says of it; the joins are of `customers` and `plans`. */
export const subscribedColumns = ({ t: { customers, plans } }: Source) => ({
  customer: { state: customers.state, limits: customers.limits },
  plan: { id: plans.id, name: plans.name, description: plans.description, limits: plans.limits },
});
