import { z } from 'zod';
import { command, type Decision } from '../../model/command.js';
import { requestStateAt, requestSubject } from '../model/changeRequest.js';
import { revalidate } from './revalidate.js';
import { loadReview } from './review.js';
import { supersede } from './supersede.js';

/** Ends an open request once it no longer comes to what was shown; while it does, nothing changes. */
export const supersedeChangeRequest = command({
  name: 'supersedeChangeRequest',
  input: z.object({ id: z.string() }),

  load: (reads, { id }, context) => loadReview(reads, id, context),

  decide({ loaded: { request, current }, now }): Decision<{ changeRequestId: string }> {
    const isOpen = requestStateAt(request, now) === 'OPEN';
    const fresh = isOpen ? revalidate(request, current, now) : undefined;
    if (fresh && 'reason' in fresh) return supersede(request, fresh.reason, now);
    return {
      writes: [],
      subject: requestSubject(request),
      changes: [],
      result: { changeRequestId: request.id },
    };
  },
});
