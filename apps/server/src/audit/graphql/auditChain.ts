import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { verify } from '../flows/verify.js';

@ObjectType({
  description:
    'Whether each entry of the audit still follows from the one before, up to the end that the account keeps.',
})
class AuditChain {
  @Field(() => Int, { description: 'Entries that were looked at.' })
  entries!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The first place where the chain does not hold; null when all of it does.',
  })
  brokenAt!: number | null;

  @Field(() => String, {
    description: 'The hash of the last entry that holds: noted elsewhere, it shows later that none was cut off.',
  })
  hash!: string;
}

@Resolver()
export class AuditChainResolver {
  // More than half of what a request may cost: it is asked for once.
  @Query(() => AuditChain, {
    complexity: 15_000,
    description: 'Reads the whole audit, seconds for a million entries: once in a request.',
  })
  auditChain(@Ctx() { reads }: GraphqlContext): Promise<AuditChain> {
    return verify(reads.audit);
  }
}
