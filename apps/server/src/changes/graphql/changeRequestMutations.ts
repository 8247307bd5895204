import { Arg, Args, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Answer, execute } from '../../execution/execute.js';
import { showChangeRequest } from '../../transport/graphql/changeRequest.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { SeenSubjectInput } from '../../transport/graphql/subjectInput.js';
import { approveChangeRequest } from '../commands/approveChangeRequest.js';
import { confirmChangeRequest } from '../commands/confirmChangeRequest.js';
import { rebaseChangeRequest } from '../commands/rebaseChangeRequest.js';
import { rejectChangeRequest } from '../commands/rejectChangeRequest.js';
import { withdrawChangeRequest } from '../commands/withdrawChangeRequest.js';

@InputType({ description: 'A request, as it was shown.' })
class ShownChangeRequestInput extends SeenSubjectInput {}

@InputType()
class RejectChangeRequestInput extends ShownChangeRequestInput {
  @Field(() => String, { description: 'Why, for the one who asked.' })
  reason!: string;
}

@ObjectType({ implements: Payload, description: 'The request stands in `changeRequest`, whatever became of it.' })
class ChangeRequestPayload extends Payload {}

async function show(
  answer: Answer<{ changeRequestId: string }>,
  { loaders, now }: GraphqlContext,
): Promise<ChangeRequestPayload> {
  const id = resultOf(answer)?.changeRequestId;
  const request = id === undefined ? undefined : await loaders.changeRequest.load(id);
  return { ...payload(answer), changeRequest: request ? showChangeRequest(request, now()) : null };
}

@Resolver()
export class ChangeRequestMutationsResolver {
  @Mutation(() => ChangeRequestPayload, {
    description: 'With the last approval that is needed the change takes effect, or the request is superseded.',
  })
  async approveChangeRequest(
    @Arg('input', () => ShownChangeRequestInput) input: ShownChangeRequestInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ChangeRequestPayload> {
    return show(await execute(approveChangeRequest, given(input), context, options), context);
  }

  @Mutation(() => ChangeRequestPayload, {
    description:
      'For the person in whose name a program asked, in a session of their own: without it the change does not take effect.',
  })
  async confirmChangeRequest(
    @Arg('input', () => ShownChangeRequestInput) input: ShownChangeRequestInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ChangeRequestPayload> {
    return show(await execute(confirmChangeRequest, given(input), context, options), context);
  }

  @Mutation(() => ChangeRequestPayload, { description: 'One word against is enough.' })
  async rejectChangeRequest(
    @Arg('input', () => RejectChangeRequestInput) input: RejectChangeRequestInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ChangeRequestPayload> {
    return show(await execute(rejectChangeRequest, given(input), context, options), context);
  }

  @Mutation(() => ChangeRequestPayload)
  async withdrawChangeRequest(
    @Arg('input', () => ShownChangeRequestInput) input: ShownChangeRequestInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ChangeRequestPayload> {
    return show(await execute(withdrawChangeRequest, given(input), context, options), context);
  }

  @Mutation(() => ChangeRequestPayload, { description: 'Asks for the same change again, on what is true now.' })
  async rebaseChangeRequest(
    @Arg('input', () => ShownChangeRequestInput) input: ShownChangeRequestInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ChangeRequestPayload> {
    return show(await execute(rebaseChangeRequest, given(input), context, options), context);
  }
}
