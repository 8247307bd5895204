import { type RefusalReason, refusalReasons, refusalWords } from '@countersign/schema';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Client } from '../../clients/graphql/client.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import type { ClientRefusalRecord } from '../model/clientRefusal.js';

const RefusalReasonEnum = enumOf(
  'RefusalReason',
  refusalReasons,
  'Why a request at the token endpoint was refused.',
  (reason) => refusalWords[reason].wrong,
);

@ObjectType({ description: 'A request at the token endpoint that was refused, whoever sent the client’s id.' })
class ClientRefusal {
  @Field(() => Date, { description: 'When it was refused.' })
  at!: Date;

  @Field(() => String, { description: 'The address that it came from.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The last four characters of the secret that was tried, to be compared with the hints of the client’s.',
  })
  secretHint!: string | null;

  @Field(() => RefusalReasonEnum, { description: 'Why, for programs.' })
  reason!: RefusalReason;

  @Field(() => String, { description: 'What was wrong.' })
  wrong!: string;

  @Field(() => String, { description: 'What to do about it.' })
  remedy!: string;

  @Field(() => String, { nullable: true, description: 'What the program was told, where that says more.' })
  detail!: string | null;
}

@Resolver(() => Client)
export class ClientRefusalsResolver {
  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Since when its requests are refused again and again: its owner and the admins were told. Null when it works.',
  })
  async refusedSince(@Root() { id }: Readonly<Client>, @Ctx() { loaders }: GraphqlContext): Promise<Date | null> {
    const since = await loaders.sustainedSince.load(id);
    return since === undefined ? null : new Date(since);
  }

  @FieldResolver(() => [ClientRefusal], {
    description: 'The latest first, at most a hundred of the past 30 days; up to a second behind.',
  })
  async latestRefusals(@Root() { id }: Readonly<Client>, @Ctx() { reads }: GraphqlContext): Promise<ClientRefusal[]> {
    return (await reads.usage.refusalsOf(id)).map(showRefusal);
  }
}

const showRefusal = ({ at, address, secretHint, reason, detail }: ClientRefusalRecord): ClientRefusal => ({
  at: new Date(at),
  address,
  secretHint: secretHint || null,
  reason,
  ...refusalWords[reason],
  detail: detail || null,
});
