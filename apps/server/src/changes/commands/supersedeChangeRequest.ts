import { z } from 'zod';
import { type Decision, patientCommand } from '../../model/command.js';
import { requestStateAt, requestSubject } from '../model/changeRequest.js';
import { revalidate } from './revalidate.js';
import { loadReview } from './review.js';
import { supersede } from './supersede.js';

/** Ends an open request once it no longer comes to what was shown; while it does, nothing changes. */
export const supersedeChangeRequest = patientCommand({
  name: 'supersedeChangeRequest',
  input: z.object({ id: z.string() }),

  load: (reads, { id }, context) => loadReview(reads, id, context),

  async decide({ loaded: { request, current }, now }): Promise<Decision<{ changeRequestId: string }>> {
    const isOpen = requestStateAt(request, now) === 'OPEN';
    const fresh = isOpen ? await revalidate(request, current, now) : undefined;
    if (fresh && 'reason' in fresh) return supersede(request, fresh.reason, now);
    return {
      writes: [],
      subject: requestSubject(request),
      changes: [],
      result: { changeRequestId: request.id },
    };
  },
});
