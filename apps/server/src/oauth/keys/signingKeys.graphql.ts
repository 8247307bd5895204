import type { SigningAlgorithm } from '@countersign/schema';
import { Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { GraphqlContext } from '../../graphql/context.js';
import { SigningAlgorithmEnum } from '../../graphql/enums.js';
import { MutationArgs } from '../../graphql/mutationArgs.js';
import { DonePayload, payload } from '../../graphql/payload.js';
import { execute } from '../../kernel/execute.js';
import { rotateSigningKeys } from './rotateSigningKeys.js';
import { currentKey } from './signingKey.js';

enum SigningKeyState {
  NEXT = 'NEXT',
  SIGNING = 'SIGNING',
  VERIFYING = 'VERIFYING',
}
registerEnumType(SigningKeyState, {
  name: 'SigningKeyState',
  description:
    'NEXT is published but does not sign yet; VERIFYING signs no longer, but tokens that it signed may live.',
});

@ObjectType({ description: 'A key that signs tokens. All accounts of an installation share them.' })
class SigningKey {
  @Field(() => ID, { description: 'The `kid` of the JWKS.' })
  id!: string;

  @Field(() => SigningAlgorithmEnum)
  algorithm!: SigningAlgorithm;

  @Field(() => SigningKeyState)
  state!: SigningKeyState;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  signsFrom!: Date;
}

@Resolver()
export class SigningKeysResolver {
  @Query(() => [SigningKey], { description: 'Oldest first.' })
  async signingKeys(@Ctx() { reads, now }: GraphqlContext): Promise<SigningKey[]> {
    const keys = await reads.signingKeys();
    const at = now();
    return keys.map((key) => ({
      id: key.kid,
      algorithm: key.algorithm,
      state:
        key.signsFrom > at
          ? SigningKeyState.NEXT
          : currentKey(keys, key.algorithm, at) === key
            ? SigningKeyState.SIGNING
            : SigningKeyState.VERIFYING,
      createdAt: new Date(key.createdAt),
      signsFrom: new Date(key.signsFrom),
    }));
  }

  @Mutation(() => DonePayload, {
    description: 'Publishes the next keys now, to sign from tomorrow. They rotate by themselves, too.',
  })
  async rotateSigningKeys(
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DonePayload> {
    return payload(await execute(rotateSigningKeys, {}, context, options));
  }
}
