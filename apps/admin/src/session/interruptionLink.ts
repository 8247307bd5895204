import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import { failureOf } from '../api/failure';
import { interruption } from './interruption';

/** Holds a request that found its session ended until the person has signed in again, then sends it anew. */
export const interruptionLink = new ErrorLink(({ error, operation, forward }) => {
  if (failureOf(error).code !== 'UNAUTHENTICATED' || !interruption.mayOccur()) return;
  return from(interruption.wait()).pipe(
    mergeMap((resumed) => (resumed ? forward(operation) : throwError(() => error))),
  );
});
