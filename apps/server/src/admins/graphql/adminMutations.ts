import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { mutation, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { disableAdmin } from '../commands/disableAdmin.js';
import { enableAdmin } from '../commands/enableAdmin.js';
import { inviteAdmin } from '../commands/inviteAdmin.js';
import { removeAdmin } from '../commands/removeAdmin.js';
import { resendInvitation } from '../commands/resendInvitation.js';
import { resetSecondFactors } from '../commands/resetSecondFactors.js';
import { revokeInvitation } from '../commands/revokeInvitation.js';
import { updateAdmin } from '../commands/updateAdmin.js';
import { type Delivery, deliverInvitation } from '../flows/deliverInvitation.js';
import { Admin, showAdmin } from './admin.js';

export const DeliveryEnum = enumOf(
  'InvitationDelivery',
  ['MAILED', 'FAILED', 'LINK', 'WITHHELD'],
  'What became of an invitation.',
  {
    MAILED: 'It was mailed.',
    FAILED: 'Mailing it failed: send it again.',
    LINK: 'There is no mail here: the link is in the answer, to be handed over.',
    WITHHELD:
      'There is no mail here, and with multi admin on no admin may see a link by which they could sign in as another.',
  },
);

@ObjectType({ description: 'What came of a change of an admin.', implements: Payload })
class AdminPayload extends Payload {
  @Field(() => Admin, { nullable: true, description: 'The admin as they are now; null where nothing took effect.' })
  admin!: Admin | null;
}

@ObjectType({ description: 'What came of inviting an admin.' })
class InvitationPayload extends AdminPayload {
  @Field(() => DeliveryEnum, {
    nullable: true,
    description:
      'LINK: there is no mail here, so hand the link over yourself. WITHHELD: there is no mail, and with multi admin on no admin may see a link that would let them sign in as another.',
  })
  delivery!: Delivery | null;

  @Field(() => String, { nullable: true, description: 'Returned only here, and only without mail.' })
  link!: string | null;
}

async function show(answer: Answer<{ adminId: string }>, { reads }: GraphqlContext): Promise<AdminPayload> {
  const id = resultOf(answer)?.adminId;
  const admin = id === undefined ? undefined : await reads.admins.byId(id);
  return { ...payload(answer), admin: admin ? showAdmin(admin) : null };
}

async function showInvitation(
  answer: Answer<{ adminId: string; email: string; accountName: string; byMailOnly: boolean }>,
  context: GraphqlContext,
): Promise<InvitationPayload> {
  const sent = answer.outcome === 'APPLIED' ? await deliverInvitation(answer, context) : { delivery: null, link: null };
  return { ...(await show(answer, context)), ...sent };
}

const showRemoved = showDeleted(({ adminId }: { adminId: string }) => adminId);

export const AdminMutations = mutationsOf(
  mutation(
    inviteAdmin,
    InvitationPayload,
    showInvitation,
    'Invites a person as an admin, with no privilege that the one who asks lacks.',
  ),
  mutation(resendInvitation, InvitationPayload, showInvitation, 'Makes a new link; the previous one stops working.'),
  mutation(revokeInvitation, DeletedPayload, showRemoved, 'Takes back an invitation that was not accepted.'),
  mutation(updateAdmin, AdminPayload, show, 'Changes what an admin may do, from the very next request on.'),
  mutation(enableAdmin, AdminPayload, show, 'A disabled admin comes in again.'),
  mutation(disableAdmin, AdminPayload, show, 'Their sessions in this account end at once.'),
  mutation(
    resetSecondFactors,
    AdminPayload,
    show,
    'Takes away authenticator app, passkeys and backup codes. All sessions of that person end at once.',
  ),
  mutation(
    removeAdmin,
    DeletedPayload,
    showRemoved,
    'Their place in this account is gone, and their sessions here end at once.',
  ),
);
