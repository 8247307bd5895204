import 'reflect-metadata';
import { ArgsType, Field } from 'type-graphql';
import type { ExecuteOptions } from '../../execution/execute.js';

/** The arguments of every mutation besides its input. */
@ArgsType()
export class MutationArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A preview: returns the changes without applying them.',
  })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: 'The reason, for the reviewer.' })
  comment?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A key of this request alone, a UUID or longer: the same request with the same key is done once, and answered alike for a day.',
  })
  idempotencyKey?: string;
}

/** What a mutation asks for besides its input; `name` and `input` are what its key belongs to. */
export const optionsOf = ({ dryRun, comment, idempotencyKey: key }: MutationArgs, name: string, input: unknown) =>
  ({
    dryRun,
    comment,
    repeatable: key == null ? undefined : { key, request: [name, input, comment ?? ''] },
  }) satisfies ExecuteOptions;
