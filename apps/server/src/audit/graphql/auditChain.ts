import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { verifyChain } from '../flows/verify.js';
import { statementOf } from '../model/anchor/anchor.js';

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

@ObjectType({
  description:
    'The signed head of the audit, as it was published last. Kept elsewhere, it shows later that nothing up to there was changed or cut off.',
})
class AuditAnchor {
  @Field(() => Date, { description: 'When it was signed.' })
  at!: Date;

  @Field(() => Int, { description: 'The number of the entry up to which it speaks.' })
  seq!: number;

  @Field(() => String, { description: 'The hash of that entry.' })
  hash!: string;

  @Field(() => String, { description: 'In one line, as `countersign audit verify --anchor` reads it.' })
  jws!: string;
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

  @Query(() => AuditAnchor, { nullable: true, description: 'Null in the first hour of an account.' })
  async auditAnchor(@Ctx() { reads }: GraphqlContext): Promise<AuditAnchor | null> {
    const jws = await reads.audit.lastAnchor();
    if (jws === undefined) return null;
    const { at, ...said } = statementOf(jws);
    return { at: new Date(at), ...said, jws };
  }
}
