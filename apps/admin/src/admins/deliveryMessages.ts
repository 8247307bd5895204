import type { InvitationDelivery } from '../api/__generated__/graphql';

/** The message about the delivery of an invitation link. */
export const deliveryMessages: Record<InvitationDelivery, string> = {
  MAILED: 'The invitation is on its way by mail.',
  LINK: 'The invitation is made: hand over its link.',
  FAILED: 'The invitation is made, but its mail could not be sent. Send it again later.',
  WITHHELD:
    'This installation sends no mail, and no admin may see the link while changes need a second admin. Ask the operator to set up mail.',
};
