import { Arg, Args, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { type GraphqlContext, personIn } from '../graphql/context.js';
import { enumOf } from '../graphql/enums.js';
import { MutationArgs } from '../graphql/mutationArgs.js';
import { DeletedPayload, DonePayload, payload, resultOf } from '../graphql/payload.js';
import { execute } from '../kernel/execute.js';
import { NotFound } from '../kernel/refusal.js';
import { actorFrom } from './actor.js';
import { removeAuthenticator } from './factors/removeAuthenticator.js';
import { removePasskey } from './factors/removePasskey.js';
import { revokeSession } from './revokeSession.js';
import type { SignInMethod } from './session.js';
import { switchAccount } from './switchAccount.js';

const SignInMethodEnum = enumOf('SignInMethod', ['PASSWORD', 'PASSKEY', 'IDENTITY_PROVIDER']);

@ObjectType()
class Passkey {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'A signed-in browser.' })
class Session {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean;

  @Field(() => SignInMethodEnum)
  method!: SignInMethod;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  expiresAt!: Date;

  @Field(() => String)
  address!: string;

  @Field(() => String)
  userAgent!: string;
}

@ObjectType({ description: 'An account in which the person may act.' })
class ReachableAccount {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ description: 'What the person who asks signs in with, and where they are signed in.' })
class Security {
  @Field(() => Boolean)
  hasPassword!: boolean;

  @Field(() => Boolean)
  hasAuthenticator!: boolean;

  @Field(() => Int)
  backupCodesLeft!: number;

  @Field(() => [Passkey])
  passkeys!: Passkey[];

  @Field(() => [Session], { description: 'Newest first.' })
  sessions!: Session[];

  @Field(() => [ReachableAccount], { description: 'In the order of their names.' })
  accounts!: ReachableAccount[];
}

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

@Resolver()
export class SecurityResolver {
  @Query(() => Security)
  async mySecurity(@Ctx() context: GraphqlContext): Promise<Security> {
    const { store, reads, now } = context;
    const { person, session } = personIn(context).signedIn;
    const [factors, sessions, accounts] = await Promise.all([
      reads.admins.factorsOf(person.id),
      reads.admins.sessionsOf(person.id),
      store.open.accountsOf(person.id),
    ]);
    return {
      hasPassword: person.passwordHash !== null,
      hasAuthenticator: factors.totp !== undefined,
      backupCodesLeft: factors.backupCodes.filter(({ usedAt }) => usedAt === null).length,
      passkeys: factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: new Date(createdAt),
        lastUsedAt: date(lastUsedAt),
      })),
      sessions: sessions
        .filter(({ expiresAt }) => expiresAt > now())
        .map(({ id, method, createdAt, expiresAt, address, userAgent }) => ({
          id,
          isCurrent: id === session.id,
          method,
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
          address,
          userAgent,
        })),
      accounts: accounts
        .filter(({ id, onlyByProvider }) =>
          session.method === 'IDENTITY_PROVIDER' ? id === session.accountId : !onlyByProvider,
        )
        .map(({ id, name }) => ({ id, name })),
    };
  }

  @Mutation(() => DeletedPayload)
  async revokeSession(
    @Arg('id', () => ID) id: string,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const { personId } = personIn(context).actor;
    const answer = await execute(revokeSession, { personId, id }, context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.sessionId ?? null };
  }

  @Mutation(() => DonePayload, { description: 'Its backup codes go with it.' })
  async removeAuthenticator(
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DonePayload> {
    const { personId } = personIn(context).actor;
    return payload(await execute(removeAuthenticator, { personId }, context, options));
  }

  @Mutation(() => DeletedPayload)
  async removePasskey(
    @Arg('id', () => ID) id: string,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DeletedPayload> {
    const { personId } = personIn(context).actor;
    const answer = await execute(removePasskey, { personId, id }, context, options);
    return { ...payload(answer), deletedId: resultOf(answer)?.passkeyId ?? null };
  }

  @Mutation(() => DonePayload, { description: 'From here on this session looks at another of the person’s accounts.' })
  async switchAccount(
    @Arg('accountId', () => ID) accountId: string,
    @Args(() => MutationArgs) options: MutationArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<DonePayload> {
    const { store } = context;
    const { person, session } = personIn(context).signedIn;
    // It happens in the account that is switched to, in the person's place there.
    const admin = await store.within(accountId).admins.byPerson(person.id);
    if (!admin) throw new NotFound('account');
    const input = { personId: person.id, sessionId: session.id };
    return payload(await execute(switchAccount, input, { ...context, accountId, actor: actorFrom(admin) }, options));
  }
}
