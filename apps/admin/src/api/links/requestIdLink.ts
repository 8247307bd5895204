import { ApolloLink } from '@apollo/client';
import { map } from 'rxjs';

/** Puts the answer's request id on each of its errors, where {@link failureOf} finds it. */
export const requestIdLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    map((result) => {
      const response = operation.getContext().response;
      const requestId = response instanceof Response ? response.headers.get('x-request-id') : null;
      if (!result.errors || !requestId) return result;
      const errors = result.errors.map((error) => ({ ...error, extensions: { requestId, ...error.extensions } }));
      return { ...result, errors };
    }),
  ),
);
