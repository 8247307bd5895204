import { Arg, Args, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Answer, execute } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { DeletedPayload, Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { disableAdmin } from '../commands/disableAdmin.js';
import { enableAdmin } from '../commands/enableAdmin.js';
import { inviteAdmin } from '../commands/inviteAdmin.js';
import { removeAdmin } from '../commands/removeAdmin.js';
import { resendInvitation } from '../commands/resendInvitation.js';
import { revokeInvitation } from '../commands/revokeInvitation.js';
import { updateAdmin } from '../commands/updateAdmin.js';
import { type Delivery, deliver } from '../flows/deliver.js';
import { Admin, showAdmin } from './admin.js';
import {
  DisableAdminInput,
  EnableAdminInput,
  InviteAdminInput,
  RemoveAdminInput,
  ResendInvitationInput,
  RevokeInvitationInput,
  UpdateAdminInput,
} from './adminInputs.js';

export const DeliveryEnum = enumOf('InvitationDelivery', ['MAILED', 'FAILED', 'LINK', 'WITHHELD']);

@ObjectType({ implements: Payload })
class AdminPayload extends Payload {
  @Field(() => Admin, { nullable: true })
  admin!: Admin | null;
}

@ObjectType()
class InvitationPayload extends AdminPayload {
  @Field(() => DeliveryEnum, {
    nullable: true,
    description:
      'LINK: there is no mail here, so hand the link over yourself. WITHHELD: there is no mail, and with multi admin on no admin is told a link that would let them in as another.',
  })
  delivery!: Delivery | null;

  @Field(() => String, { nullable: true, description: 'Told only here, and only where there is no mail.' })
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
  const sent = answer.outcome === 'APPLIED' ? await deliver(answer, context) : { delivery: null, link: null };
  return { ...(await show(answer, context)), ...sent };
}

@Resolver()
export class AdminMutationsResolver {
  @Mutation(() => InvitationPayload)
  async inviteAdmin(
    @Arg('input', () => InviteAdminInput) input: InviteAdminInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<InvitationPayload> {
    return showInvitation(await execute(inviteAdmin, given(input), context, options), context);
  }

  @Mutation(() => InvitationPayload, { description: 'Draws a new link; the one before is dead.' })
  async resendInvitation(
    @Arg('input', () => ResendInvitationInput) input: ResendInvitationInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<InvitationPayload> {
    return showInvitation(await execute(resendInvitation, given(input), context, options), context);
  }

  @Mutation(() => DeletedPayload)
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput) input: RevokeInvitationInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const answer = await execute(revokeInvitation, given(input), context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.adminId ?? null };
  }

  @Mutation(() => AdminPayload)
  async updateAdmin(
    @Arg('input', () => UpdateAdminInput) input: UpdateAdminInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<AdminPayload> {
    return show(await execute(updateAdmin, given(input), context, options), context);
  }

  @Mutation(() => AdminPayload)
  async enableAdmin(
    @Arg('input', () => EnableAdminInput) input: EnableAdminInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<AdminPayload> {
    return show(await execute(enableAdmin, given(input), context, options), context);
  }

  @Mutation(() => AdminPayload, { description: 'Their sessions in this account end at once.' })
  async disableAdmin(
    @Arg('input', () => DisableAdminInput) input: DisableAdminInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<AdminPayload> {
    return show(await execute(disableAdmin, given(input), context, options), context);
  }

  @Mutation(() => DeletedPayload)
  async removeAdmin(
    @Arg('input', () => RemoveAdminInput) input: RemoveAdminInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const answer = await execute(removeAdmin, given(input), context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.adminId ?? null };
  }
}
