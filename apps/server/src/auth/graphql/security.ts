import { Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type GraphqlContext, personIn } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { reachableAccounts } from '../flows/reachable.js';
import { isSessionIdle, mayManageSession, type SignInMethod, signInMethods } from '../model/session.js';

const SignInMethodEnum = enumOf('SignInMethod', signInMethods, 'How somebody signed in.', {
  PASSWORD: 'By a password, and a second factor where there is one.',
  PASSKEY: 'By a passkey.',
  IDENTITY_PROVIDER: 'By the company’s own provider.',
});

@ObjectType({ description: 'A passkey of the signed-in person.' })
class Passkey {
  @Field(() => ID, { description: 'The id of the passkey.' })
  id!: string;

  @Field(() => String, { description: 'What its person calls it.' })
  name!: string;

  @Field(() => Date, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody last signed in by it; null for never.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'A signed-in browser.' })
class Session {
  @Field(() => ID, { description: 'The id of the session.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether it is the session of this request.' })
  isCurrent!: boolean;

  @Field(() => SignInMethodEnum, { description: 'How the person signed in.' })
  method!: SignInMethod;

  @Field(() => Date, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it ends by itself.' })
  expiresAt!: Date;

  @Field(() => String, { description: 'The address that it was last used from.' })
  address!: string;

  @Field(() => String, { description: 'What the browser says it is.' })
  userAgent!: string;
}

@ObjectType({ description: 'An account in which the person may act.' })
class ReachableAccount {
  @Field(() => ID, { description: 'The id of the account.' })
  id!: string;

  @Field(() => String, { description: 'The name of the account.' })
  name!: string;
}

@ObjectType({ description: 'The credentials and sessions of the signed-in person.' })
class Security {
  @Field(() => Boolean, { description: 'Whether they sign in by a password.' })
  hasPassword!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether they belong to this account alone, by its own sign-in, and may join that to what they have by a password.',
  })
  mayJoin!: boolean;

  @Field(() => Boolean, { description: 'Whether they have an authenticator app.' })
  hasTotp!: boolean;

  @Field(() => Int, { description: 'How many backup codes are unused.' })
  backupCodesLeft!: number;

  @Field(() => [Passkey], { description: 'Their passkeys.' })
  passkeys!: Passkey[];

  @Field(() => [Session], { description: 'Newest first.' })
  sessions!: Session[];

  @Field(() => [ReachableAccount], { description: 'In the order of their names.' })
  accounts!: ReachableAccount[];
}

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

@Resolver()
export class SecurityResolver {
  @Query(() => Security, { description: 'The credentials and sessions of the signed-in person.' })
  async mySecurity(@Ctx() context: GraphqlContext): Promise<Security> {
    const { store, reads, now } = context;
    const { person, session, account } = personIn(context).signedIn;
    const [factors, sessions, accounts] = await Promise.all([
      reads.admins.factorsOf(person.id),
      reads.admins.sessionsOf(person.id),
      reachableAccounts(store, { person, session }),
    ]);
    return {
      hasPassword: person.passwordHash !== null,
      mayJoin: person.accountId !== null,
      hasTotp: factors.totp !== undefined,
      backupCodesLeft: factors.backupCodes.filter(({ usedAt }) => usedAt === null).length,
      passkeys: factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: new Date(createdAt),
        lastUsedAt: date(lastUsedAt),
      })),
      sessions: sessions
        .filter((one) => one.expiresAt > now() && mayManageSession(session, one))
        .filter((one) => one.accountId !== account.id || !isSessionIdle(one, account.settings, now()))
        .map(({ id, method, createdAt, expiresAt, address, userAgent }) => ({
          id,
          isCurrent: id === session.id,
          method,
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
          address,
          userAgent,
        })),
      accounts: accounts.map(({ id, name }) => ({ id, name })),
    };
  }
}
