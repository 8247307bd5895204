import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import { parseStepUpMethods, stepUpGate } from '../gates/stepUpGate';

/** Holds a change that needs step-up until it is done, then sends the change again. */
export const stepUpLink = new ErrorLink(({ error, operation, forward }) => {
  if (!CombinedGraphQLErrors.is(error)) return;
  const { code, methods, purpose } = error.errors[0]?.extensions ?? {};
  if (code !== 'STEP_UP_REQUIRED') return;
  return from(
    stepUpGate.wait({ methods: parseStepUpMethods(methods), ...(typeof purpose === 'string' && { purpose }) }),
  ).pipe(mergeMap((resumed) => (resumed ? forward(operation) : throwError(() => error))));
});
