import { InviteAdmin, RestPage } from '@countersign/schema';
import { z } from 'zod';
import type { Answer } from '../../execution/execute.js';
import { defineResource } from '../../transport/rest/defineResource.js';
import type { Caller } from '../../transport/rest/resource.js';
import { disableAdmin } from '../commands/disableAdmin.js';
import { enableAdmin } from '../commands/enableAdmin.js';
import { inviteAdmin } from '../commands/inviteAdmin.js';
import { removeAdmin } from '../commands/removeAdmin.js';
import { resendInvitation } from '../commands/resendInvitation.js';
import { resetSecondFactors } from '../commands/resetSecondFactors.js';
import { revokeInvitation } from '../commands/revokeInvitation.js';
import { updateAdmin } from '../commands/updateAdmin.js';
import { deliverInvitation } from '../flows/deliverInvitation.js';
import { showAdmin } from '../graphql/admin.js';

const ShownAdmin = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  email: z.string(),
  privileges: InviteAdmin.shape.privileges,
  state: z.enum(['INVITED', 'ACTIVE', 'DISABLED']),
  invitationExpiresAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});

const told = z.object({
  delivery: z.enum(['MAILED', 'FAILED', 'LINK', 'WITHHELD']).describe('What became of the invitation.'),
  link: z.string().nullable().describe('Told only here, and only where there is no mail.'),
});

const Invited = z.object({ email: z.string(), accountName: z.string(), byMailOnly: z.boolean() });

/** An invitation that waits for approval is mailed once it is approved. */
const tell = async (answer: Answer<unknown>, caller: Caller): Promise<object> => {
  if (answer.outcome !== 'APPLIED') return {};
  const { delivery, link } = await deliverInvitation({ ...answer, result: Invited.parse(answer.result) }, caller);
  return { delivery, link };
};

export const adminResource = defineResource({
  one: 'admin',
  what: 'admin',
  tag: 'Admins',
  path: '/api/admins',
  table: 'admins',
  shown: ShownAdmin,
  list: {
    many: 'admins',
    query: RestPage,
    order: () => 'admins.email',
    page: ({ reads }, _query, request) => reads.admins.page(request),
    place: ({ email: value, id }) => ({ value, id }),
  },
  find: ({ reads }, id) => reads.admins.byId(id),
  show: (rows) => rows.map(showAdmin),
  idOf: ({ adminId }) => adminId,
  commands: [
    { method: 'POST', path: '', command: inviteAdmin, makes: true, tell, told, summary: 'Invite an admin' },
    { method: 'PATCH', path: '/:id', command: updateAdmin, summary: 'Change the privileges of an admin' },
    { method: 'DELETE', path: '/:id', command: removeAdmin, summary: 'Remove an admin' },
    { method: 'POST', path: '/:id/enable', command: enableAdmin, summary: 'Enable an admin' },
    { method: 'POST', path: '/:id/disable', command: disableAdmin, summary: 'Disable an admin' },
    {
      method: 'POST',
      path: '/:id/resend-invitation',
      command: resendInvitation,
      tell,
      told,
      summary: 'Invite once more',
      description: 'Makes a new link; the one before stops working.',
    },
    { method: 'POST', path: '/:id/revoke-invitation', command: revokeInvitation, summary: 'Take an invitation back' },
    {
      method: 'POST',
      path: '/:id/reset-second-factors',
      command: resetSecondFactors,
      summary: 'Have an admin set up new second factors',
    },
  ],
});
