import { Arg, Args, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { given, MutationArgs } from '../graphql/mutationArgs.js';
import { DeletedPayload, NewSecret, Payload, payload, resultOf, tellSecret } from '../graphql/payload.js';
import { type Answer, execute } from '../kernel/execute.js';
import { Client, showClient } from './client.graphql.js';
import {
  CreateClientInput,
  DeleteClientInput,
  DisableClientInput,
  EnableClientInput,
  RotateClientSecretInput,
  UpdateClientInput,
} from './clientInputs.graphql.js';
import { createClient } from './createClient.js';
import { deleteClient } from './deleteClient.js';
import { disableClient } from './disableClient.js';
import { enableClient } from './enableClient.js';
import { rotateClientSecret } from './secrets/rotateClientSecret.js';
import { updateClient } from './updateClient.js';

@ObjectType({ implements: Payload })
class ClientPayload extends Payload {
  @Field(() => Client, { nullable: true })
  client!: Client | null;
}

@ObjectType()
class ClientSecretPayload extends ClientPayload {
  @Field(() => NewSecret, { nullable: true, description: 'Null for a public client, which has none.' })
  secret!: NewSecret | null;
}

async function showChange(answer: Answer<{ clientId: string }>, context: GraphqlContext): Promise<ClientPayload> {
  const id = resultOf(answer)?.clientId;
  const client = id && (await context.loaders.client.load(id));
  return { ...payload(answer), client: client ? showClient(client) : null };
}

@Resolver()
export class ClientMutationsResolver {
  @Mutation(() => ClientSecretPayload)
  async createClient(
    @Arg('input', () => CreateClientInput) input: CreateClientInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientSecretPayload> {
    const answer = await execute(createClient, given(input), context, options);
    return { ...(await showChange(answer, context)), secret: tellSecret(answer) };
  }

  @Mutation(() => ClientPayload)
  async updateClient(
    @Arg('input', () => UpdateClientInput) input: UpdateClientInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientPayload> {
    return showChange(await execute(updateClient, given(input), context, options), context);
  }

  @Mutation(() => ClientPayload)
  async enableClient(
    @Arg('input', () => EnableClientInput) input: EnableClientInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientPayload> {
    return showChange(await execute(enableClient, given(input), context, options), context);
  }

  @Mutation(() => ClientPayload, { description: 'Takes effect with the very next token request. Never waits.' })
  async disableClient(
    @Arg('input', () => DisableClientInput) input: DisableClientInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientPayload> {
    return showChange(await execute(disableClient, given(input), context, options), context);
  }

  @Mutation(() => ClientSecretPayload, { description: 'Every live secret stops; a new one takes their place.' })
  async rotateClientSecret(
    @Arg('input', () => RotateClientSecretInput) input: RotateClientSecretInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientSecretPayload> {
    const answer = await execute(rotateClientSecret, given(input), context, options);
    return { ...(await showChange(answer, context)), secret: tellSecret(answer) };
  }

  @Mutation(() => DeletedPayload)
  async deleteClient(
    @Arg('input', () => DeleteClientInput) input: DeleteClientInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const answer = await execute(deleteClient, given(input), context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.clientId ?? null };
  }
}
