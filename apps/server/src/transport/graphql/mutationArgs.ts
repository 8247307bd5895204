import 'reflect-metadata';
import { ArgsType, Field } from 'type-graphql';

/** What every mutation takes besides its input. */
@ArgsType()
export class MutationArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Tell what would change, and change nothing.' })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'Why, for the one who has to approve it.' })
  comment?: string;
}

/** An input as a command parses it: GraphQL's null and a field left out are the same to us. */
export function given<T>(input: T): T {
  if (Array.isArray(input)) return input.map(given) as T;
  if (input === null || typeof input !== 'object' || input instanceof Date) return input;
  const entries = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, given(value)])) as T;
}
