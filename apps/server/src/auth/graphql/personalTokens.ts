import { CreatePersonalToken, RevokePersonalToken } from '@countersign/schema';
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { execute } from '../../execution/execute.js';
import { parse } from '../../kernel/parse.js';
import { type GraphqlContext, personIn } from '../../transport/graphql/context.js';
import { mutationBy, mutationsOf, showDeleted } from '../../transport/graphql/mutation.js';
import { DeletedPayload, NewSecret, Payload, payload, showNewSecret } from '../../transport/graphql/payload.js';
import { createPersonalToken } from '../commands/createPersonalToken.js';
import { revokePersonalToken } from '../commands/revokePersonalToken.js';

@ObjectType({ description: 'A token by which a program acts in the name of the viewer, in Countersign itself.' })
class PersonalToken {
  @Field(() => ID, { description: 'The id of the token.' })
  id!: string;

  @Field(() => String, { description: 'What its person calls it.' })
  name!: string;

  @Field(() => [String], { description: 'The scopes that it has.' })
  scopes!: readonly string[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'What came of making a token for a program of one’s own.', implements: Payload })
class PersonalTokenPayload extends Payload {
  @Field(() => NewSecret, { nullable: true, description: 'The token, which is shown only this time.' })
  secret!: NewSecret | null;
}

@Resolver()
export class PersonalTokensResolver {
  @Query(() => [PersonalToken], { description: 'Those that have not ended, newest first.' })
  async myPersonalTokens(@Ctx() context: GraphqlContext): Promise<PersonalToken[]> {
    const tokens = await context.reads.personalTokens.byAdmin(personIn(context).actor.id);
    return tokens
      .filter(({ expiresAt }) => expiresAt > context.now())
      .map(({ id, name, scopes, createdAt, expiresAt }) => ({
        id,
        name,
        scopes,
        createdAt: new Date(createdAt),
        expiresAt: new Date(expiresAt),
      }));
  }
}

export const PersonalTokenMutations = mutationsOf(
  mutationBy(
    'createPersonalToken',
    CreatePersonalToken,
    PersonalTokenPayload,
    async ({ input, options }, context) => {
      const own = { ...parse(CreatePersonalToken, input), adminId: personIn(context).actor.id };
      const answer = await execute(createPersonalToken, own, context, options);
      return { ...payload(answer), secret: showNewSecret(answer) };
    },
    'A token for a program of one’s own: what it asks for is asked in one’s name.',
  ),
  mutationBy(
    'revokePersonalToken',
    RevokePersonalToken,
    DeletedPayload,
    async ({ input, options }, context) => {
      const own = { ...parse(RevokePersonalToken, input), adminId: personIn(context).actor.id };
      const answer = await execute(revokePersonalToken, own, context, options);
      return showDeleted(({ personalTokenId }: { personalTokenId: string }) => personalTokenId)(answer);
    },
    'Ends a token of one’s own at once.',
  ),
);
