import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { execute } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { DeletedPayload, payload, resultOf } from '../../transport/graphql/payload.js';
import { createClient } from '../commands/createClient.js';
import { deleteClient } from '../commands/deleteClient.js';
import { disableClient } from '../commands/disableClient.js';
import { disableClients } from '../commands/disableClients.js';
import { enableClient } from '../commands/enableClient.js';
import { enableClients } from '../commands/enableClients.js';
import { revokeClientTokens } from '../commands/revokeClientTokens.js';
import { updateClient } from '../commands/updateClient.js';
import {
  CreateClientInput,
  DeleteClientInput,
  DisableClientInput,
  DisableClientsInput,
  EnableClientInput,
  EnableClientsInput,
  RevokeClientTokensInput,
  UpdateClientInput,
} from './clientInputs.js';
import {
  ClientPayload,
  ClientSecretPayload,
  ClientsPayload,
  showChange,
  showChangeAndSecret,
  showChanges,
} from './clientPayload.js';

@Resolver()
export class ClientMutationsResolver {
  @Mutation(() => ClientSecretPayload)
  async createClient(
    @Arg('input', () => CreateClientInput) input: CreateClientInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientSecretPayload> {
    return showChangeAndSecret(await execute(createClient, given(input), context, options), context);
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

  @Mutation(() => ClientsPayload, { description: 'All of them or none. Waits as one request.' })
  async enableClients(
    @Arg('input', () => EnableClientsInput) input: EnableClientsInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientsPayload> {
    return showChanges(await execute(enableClients, given(input), context, options), context);
  }

  @Mutation(() => ClientsPayload, {
    description: 'All of them or none, from the very next token request on. Never waits.',
  })
  async disableClients(
    @Arg('input', () => DisableClientsInput) input: DisableClientsInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientsPayload> {
    return showChanges(await execute(disableClients, given(input), context, options), context);
  }

  @Mutation(() => ClientPayload, { description: 'Every token of the client ends; its secrets stay. Never waits.' })
  async revokeClientTokens(
    @Arg('input', () => RevokeClientTokensInput) input: RevokeClientTokensInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientPayload> {
    return showChange(await execute(revokeClientTokens, given(input), context, options), context);
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
