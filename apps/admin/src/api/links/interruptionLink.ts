import { ErrorLink } from '@apollo/client/link/error';
import { from, mergeMap, throwError } from 'rxjs';
import { failureOf } from '../failure';
import { type InterruptionReason, interruptionGate } from '../gates/interruptionGate';

const reasons: Partial<Record<string, InterruptionReason>> = {
  UNAUTHENTICATED: 'SESSION_ENDED',
  VIEWER_CHANGED: 'VIEWER_CHANGED',
};

/** Holds a request whose session was interrupted until the viewer is back, then sends it again. */
export const interruptionLink = new ErrorLink(({ error, operation, forward }) => {
  const reason = reasons[failureOf(error).code];
  // Sent by the dialog that ends the interruption.
  if (!reason || !interruptionGate.isArmed() || operation.getContext().anyViewer) return;
  return from(interruptionGate.wait(reason)).pipe(
    mergeMap((resumed) => (resumed ? forward(operation) : throwError(() => error))),
  );
});
