import { AuditEntryFilter } from '@countersign/schema';
import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { pageRequest } from '../../kernel/page.js';
import { withheldFrom } from '../../policy/withheld.js';
import { AuditActor } from '../../transport/graphql/actor.js';
import { ConnectionArgs, connectionOf, toConnection } from '../../transport/graphql/connection.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { FieldChange } from '../../transport/graphql/fieldChange.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { toAuditFilter } from '../commands/auditFilter.js';
import type { AuditEntry as StoredEntry } from '../model/entry.js';

@ObjectType({ description: 'What an action was done to, as it was called then.' })
class AuditSubject {
  @Field(() => String, { description: 'What it is, such as `client`, `module`, `accessType`, `admin` or `account`.' })
  kind!: string;

  @Field(() => String, { description: 'Its id, which may be gone by now.' })
  id!: string;

  @Field(() => String, {
    description: 'Its name at that time; of a change request, its number and what was asked for.',
  })
  name!: string;
}

@ObjectType({
  description: 'A name, an address or a change, to which an entry commits: `<key>.<HMAC-SHA-256 of text under salt>`.',
})
class AuditValue {
  @Field(() => String, { description: '`actorName`, `onBehalfOfName`, `subjectName`, `address` or `changes`.' })
  of!: string;

  @Field(() => String, { description: 'The commitment that is hashed in its place.' })
  ref!: string;

  @Field(() => String, { nullable: true, description: 'Null once it is erased.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: '32 bytes in base64url, with which text and ref are compared.' })
  salt!: string | null;
}

@ObjectType({ description: 'An action: its actor, subject, time, address and changes. Entries are only ever added.' })
export class AuditEntry {
  @Field(() => ID, { description: 'The id of the entry.' })
  id!: string;

  @Field(() => Int, { description: "1 for the account's first entry." })
  seq!: number;

  @Field(() => Date, { description: 'When it was done.' })
  at!: Date;

  @Field(() => String, { description: 'The command that ran, such as createClient.' })
  action!: string;

  @Field(() => AuditActor, { description: 'Who did it.' })
  actor!: AuditActor;

  @Field(() => AuditSubject, { description: 'What it was done to.' })
  subject!: AuditSubject;

  @Field(() => [FieldChange], {
    description: 'What it changed; of a word on a change request, what was asked for as well.',
  })
  changes!: readonly FieldChange[];

  @Field(() => String, { description: "Where the request came from; empty for the operator's own machine." })
  address!: string;

  @Field(() => ID, { nullable: true, description: 'The change request that it is about; null for none.' })
  changeRequestId!: string | null;

  @Field(() => String, { description: 'How the hash is made.' })
  form!: string;

  @Field(() => [AuditValue], { description: 'The values that the hash commits to in place of the text.' })
  values!: readonly AuditValue[];

  @Field(() => String, {
    description:
      'SHA-256 over this entry, with commitments in place of personal values, and the hash of the previous one.',
  })
  hash!: string;
}

@ObjectType({ description: 'A page of a list (Relay).' })
class AuditEntryConnection extends connectionOf('AuditEntry', () => AuditEntry) {}

const AuditEntryFilterInput = inputOf('AuditEntryFilter', AuditEntryFilter);

@ArgsType()
class AuditEntriesArgs extends ConnectionArgs {
  @Field(() => AuditEntryFilterInput, { nullable: true, description: 'Only entries for which all of this holds.' })
  filter?: AuditEntryFilter;
}

const newestFirst = 'auditEntries.seq';
export const showEntry = (entry: StoredEntry): AuditEntry => ({
  ...entry,
  form: entry.kept.form,
  at: new Date(entry.at),
});

@Resolver()
export class AuditEntriesResolver {
  @Query(() => AuditEntryConnection, { description: 'Newest first.' })
  async auditEntries(
    @Args(() => AuditEntriesArgs) { filter, ...args }: AuditEntriesArgs,
    @Ctx() { reads, actor }: GraphqlContext,
  ) {
    const page = await reads.audit.page(toAuditFilter(filter ?? {}), pageRequest(newestFirst, args));
    return toConnection(
      page,
      newestFirst,
      (entry) => ({ value: entry.seq, id: entry.id }),
      (entry) => withheldFrom(actor, showEntry(entry)),
    );
  }
}
