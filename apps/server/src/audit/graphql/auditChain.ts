import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { verifyChain } from '../flows/verify.js';

@ObjectType({
  description:
    'Whether each entry of the audit still follows from the one before, up to the end that the account keeps, and says what it said.',
})
class AuditChain {
  @Field(() => Int, { description: 'The number of entries that were checked.' })
  entries!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The first place where the chain does not hold; null when all of it does.',
  })
  brokenAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      '`LINK`: an entry was changed or is missing. `HEAD`: the end was. `VALUE`: a name, an address or a change was. `KEY`: what was said was made unreadable, and no entry says so.',
  })
  brokenBy!: string | null;

  @Field(() => Int, {
    description: 'Names, addresses and changes that were compared with the commitments of the entries.',
  })
  values!: number;

  @Field(() => Int, { description: 'Those that were erased. The chain holds without them.' })
  erased!: number;

  @Field(() => String, {
    description: 'The hash of the last entry that holds: noted elsewhere, it shows later that none was cut off.',
  })
  hash!: string;
}

@Resolver()
export class AuditChainResolver {
  // More than half of the allowed cost of a request, so that it can be asked for only once.
  @Query(() => AuditChain, {
    complexity: 15_000,
    description: 'Reads the whole audit, a minute for a million entries: once in a request.',
  })
  auditChain(@Ctx() { reads }: GraphqlContext): Promise<AuditChain> {
    return verifyChain(reads.audit);
  }
}
