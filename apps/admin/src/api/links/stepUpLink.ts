import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import { stepUp, waysIn } from '../gates/stepUp';

/** Holds a change that needs a fresh proof until the person has given it, then sends it anew. */
export const stepUpLink = new ErrorLink(({ error, operation, forward }) => {
  if (!CombinedGraphQLErrors.is(error)) return;
  const { code, ways } = error.errors[0]?.extensions ?? {};
  if (code !== 'STEP_UP_REQUIRED') return;
  return from(stepUp.wait(waysIn(ways))).pipe(
    mergeMap((resumed) => (resumed ? forward(operation) : throwError(() => error))),
  );
});
