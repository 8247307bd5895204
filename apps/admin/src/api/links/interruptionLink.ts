import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import { failureOf } from '../failure';
import { interruption, type Why } from '../gates/interruption';

const reasons: Partial<Record<string, Why>> = { UNAUTHENTICATED: 'ENDED', VIEWER_CHANGED: 'GONE_ON' };

/** Holds a request that found its person gone until they are back, then sends it anew. */
export const interruptionLink = new ErrorLink(({ error, operation, forward }) => {
  const why = reasons[failureOf(error).code];
  // Asked by the dialog itself, which waits for nobody.
  if (!why || !interruption.mayOccur() || operation.getContext().whoever) return;
  return from(interruption.wait(why)).pipe(
    mergeMap((resumed) => (resumed ? forward(operation) : throwError(() => error))),
  );
});
