import type { RequestPlan } from '../reference/request';

/** A question for a start: who asks, and the clients whose secrets end soon. */
export const question = `{
  whoami { name scopes }
  clients(first: 10, filter: { secretExpiresWithinDays: 30 }) {
    nodes { id name secrets { id expiresAt } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const graphqlRequest = (issuer: string): RequestPlan => ({
  method: 'POST',
  url: `${issuer}/graphql`,
  credential: 'bearer',
  headers: { 'Content-Type': 'application/json' },
  body: { type: 'application/json', value: { query: question.replace(/\s+/g, ' ') } },
});
