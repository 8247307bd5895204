import { changeRequestStates, RestChangeRequests } from '@countersign/schema';
import { z } from 'zod';
import { withheldFrom } from '../../policy/withheld.js';
import { showChangeRequest } from '../../transport/graphql/changeRequest.js';
import { defineResource } from '../../transport/rest/defineResource.js';
import { changeRequestsPath } from '../../transport/rest/sendAnswer.js';
import { ShownActor, ShownChange, ShownRisk, ShownSubject } from '../../transport/rest/shownParts.js';
import { resubmitChangeRequest } from '../commands/resubmitChangeRequest.js';
import { withdrawChangeRequest } from '../commands/withdrawChangeRequest.js';
import { toChangeRequestFilter } from '../flows/changeRequestFilter.js';

const ShownChangeRequest = z.object({
  id: z.string(),
  version: z.int().describe('A decision is bound to the version that was shown: send its ETag in If-Match.'),
  number: z.int().describe('The number that people refer to; 1 for the first of an account.'),
  command: z.string().describe('The command that was asked for, such as createClient.'),
  title: z.string().describe('Its title, before the name of its subject.'),
  input: z.unknown().describe('Its input as submitted, without secrets.'),
  subject: ShownSubject,
  changes: z.array(ShownChange),
  risks: z.array(ShownRisk),
  requester: ShownActor,
  comment: z.string().describe('Why, in the requester’s words.'),
  approversNeeded: z.int(),
  confirmation: z
    .object({ needed: z.boolean(), at: z.iso.datetime().nullable() })
    .describe('Whether the person in whose name a program asked has said that they want it.'),
  votes: z.array(
    z.object({ voter: ShownActor, vote: z.enum(['APPROVE', 'REJECT']), reason: z.string(), at: z.iso.datetime() }),
  ),
  state: z.enum(changeRequestStates),
  reason: z.string().describe('The reason of the decision; empty while the request is open.'),
  replacedBy: z.string().nullable().describe('The request that took its place.'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
});

export const changeRequestResource = defineResource({
  one: 'changeRequest',
  what: 'change request',
  tag: 'Change requests',
  path: changeRequestsPath,
  table: 'changeRequests',
  shown: ShownChangeRequest,
  list: {
    many: 'changeRequests',
    query: RestChangeRequests,
    order: ({ orderBy = 'NEWEST' }) => `changeRequests.${orderBy}`,
    page: ({ reads, actor, now }, { orderBy = 'NEWEST', limit: _limit, after: _after, ...filter }, request) =>
      reads.changes.page(toChangeRequestFilter(filter, actor), orderBy === 'NEWEST', request, now()),
    place: ({ number: value, id }) => ({ value, id }),
  },
  find: ({ reads }, id) => reads.changes.byId(id),
  async show(rows, { reads, now, actor }) {
    const votes = Map.groupBy(await reads.changes.votesOf(rows.map(({ id }) => id)), ({ requestId }) => requestId);
    return rows.map((row) => ({
      ...withheldFrom(actor, showChangeRequest(row, now())),
      votes: (votes.get(row.id) ?? []).map((one) => ({
        ...one,
        // Only a person votes.
        voter: { kind: 'admin', id: one.adminId, name: one.name, onBehalfOf: null },
        at: new Date(one.at),
      })),
    }));
  },
  idOf: ({ changeRequestId }) => changeRequestId,
  commands: [
    // To approve, confirm and reject is for a person in a session, whom REST never has before it.
    { method: 'POST', path: '/:id/withdraw', command: withdrawChangeRequest, summary: 'Withdraw one’s own request' },
    {
      method: 'POST',
      path: '/:id/resubmit',
      command: resubmitChangeRequest,
      summary: 'Ask for the same change again, on what is true now',
    },
  ],
});
