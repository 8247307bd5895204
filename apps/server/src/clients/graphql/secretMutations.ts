import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { execute } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { given, MutationArgs } from '../../transport/graphql/mutationArgs.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { addClientSecret } from '../commands/secrets/addClientSecret.js';
import { revealClientSecret } from '../commands/secrets/revealClientSecret.js';
import { revokeClientSecret } from '../commands/secrets/revokeClientSecret.js';
import { rotateClientSecret } from '../commands/secrets/rotateClientSecret.js';
import { openSecret } from '../model/sealedSecret.js';
import { ClientPayload, ClientSecretPayload, showChange, showChangeAndSecret } from './clientPayload.js';
import {
  AddClientSecretInput,
  RevealClientSecretInput,
  RevokeClientSecretInput,
  RotateClientSecretInput,
} from './secretInputs.js';

@ObjectType({ description: 'A secret that was looked at again.' })
class RevealedSecret {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  hint!: string;

  @Field(() => String)
  value!: string;
}

@ObjectType({ implements: Payload })
class RevealedSecretPayload extends Payload {
  @Field(() => RevealedSecret, { nullable: true })
  secret!: RevealedSecret | null;
}

@Resolver()
export class SecretMutationsResolver {
  @Mutation(() => ClientSecretPayload, { description: 'One more secret; those that are there go on.' })
  async addClientSecret(
    @Arg('input', () => AddClientSecretInput) input: AddClientSecretInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientSecretPayload> {
    return showChangeAndSecret(await execute(addClientSecret, given(input), context, options), context);
  }

  @Mutation(() => ClientSecretPayload, { description: 'A new secret takes the place of one, or of every one.' })
  async rotateClientSecret(
    @Arg('input', () => RotateClientSecretInput) input: RotateClientSecretInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientSecretPayload> {
    return showChangeAndSecret(await execute(rotateClientSecret, given(input), context, options), context);
  }

  @Mutation(() => ClientPayload, { description: 'One secret stops at once; also ends an overlap before its time.' })
  async revokeClientSecret(
    @Arg('input', () => RevokeClientSecretInput) input: RevokeClientSecretInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ClientPayload> {
    return showChange(await execute(revokeClientSecret, given(input), context, options), context);
  }

  @Mutation(() => RevealedSecretPayload, { description: 'Only where the account keeps secrets recoverable.' })
  async revealClientSecret(
    @Arg('input', () => RevealClientSecretInput) input: RevealClientSecretInput,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<RevealedSecretPayload> {
    const answer = await execute(revealClientSecret, given(input), context, options);
    const shown = resultOf(answer);
    const secret = shown && {
      id: shown.id,
      hint: shown.hint,
      value: openSecret(context.seal, shown.id, shown.sealed).reveal(),
    };
    return { ...payload(answer), secret: secret ?? null };
  }
}
