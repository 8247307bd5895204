import { type ClientType, mostClientsAtOnce } from '@countersign/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ClientTypeEnum } from '../graphql/enums.js';
import { given } from '../graphql/mutationArgs.js';
import { InvalidInput } from '../kernel/refusal.js';
import type { ClientFilter as Filter } from './reads.js';

@InputType()
export class ClientFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these, at most 100.' })
  ids?: string[];

  @Field(() => String, { nullable: true, description: 'Part of the name, or the beginning of the client_id.' })
  search?: string;

  @Field(() => ClientTypeEnum, { nullable: true })
  type?: ClientType;

  @Field(() => Boolean, { nullable: true })
  enabled?: boolean;

  @Field(() => ID, { nullable: true })
  moduleId?: string;

  @Field(() => ID, { nullable: true })
  accessTypeId?: string;

  @Field(() => String, { nullable: true })
  environment?: string;

  @Field(() => String, { nullable: true, description: "The beginning of the owner's email." })
  owner?: string;

  @Field(() => Int, { nullable: true, description: 'With a secret that is good, but for no longer than so many days.' })
  secretExpiresWithinDays?: number;

  @Field(() => Int, { nullable: true, description: 'Made at least so many days ago, and not used in any of them.' })
  unusedForDays?: number;
}

const day = 24 * 60 * 60 * 1000;

// As far as a date of JavaScript reaches there is no need to look.
const mostDays = 3650;

const days = (field: string, count: number): number => {
  if (count >= 0 && count <= mostDays) return count * day;
  throw InvalidInput.at(['filter', field], `Say a number of days between 0 and ${mostDays}.`);
};

/** A filter as the store understands it: moments in the place of days from now. */
export function toClientFilter(filter: ClientFilter | undefined, now: number): Filter {
  if ((filter?.ids?.length ?? 0) > mostClientsAtOnce) {
    throw InvalidInput.at(['filter', 'ids'], `At most ${mostClientsAtOnce} clients at once.`);
  }
  const { secretExpiresWithinDays, unusedForDays, ...rest } = given(filter ?? {});
  return {
    ...rest,
    ...(secretExpiresWithinDays !== undefined && {
      secretEnds: { after: now, until: now + days('secretExpiresWithinDays', secretExpiresWithinDays) },
    }),
    ...(unusedForDays !== undefined && { unusedSince: now - days('unusedForDays', unusedForDays) }),
  };
}
