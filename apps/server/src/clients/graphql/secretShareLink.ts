import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import { AuditActor } from '../../transport/graphql/actor.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { enumOf } from '../../transport/graphql/enums.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, showLink } from '../../transport/graphql/payload.js';
import { createSecretShareLink } from '../commands/secretShareLink/createSecretShareLink.js';
import { revokeSecretShareLink } from '../commands/secretShareLink/revokeSecretShareLink.js';
import {
  type SecretShareLinkRecord,
  type SecretShareLinkState,
  secretShareLinkStateAt,
  secretShareLinkStates,
} from '../model/secretShareLink.js';
import { Client } from './client.js';
import { ClientPayload, showChange } from './clientPayload.js';

const SecretShareLinkStateEnum = enumOf(
  'SecretShareLinkState',
  secretShareLinkStates,
  'Whether a link shows its secret.',
  {
    UNUSED: 'It does, to the first who opens it.',
    USED: 'It did, and was opened.',
    REVOKED: 'It was taken back.',
    LOCKED: 'The passphrase was wrong too often.',
    STOPPED: 'The secret itself was stopped or replaced.',
    EXPIRED: 'Its time is over.',
  },
);

@ObjectType({ description: 'A link that shows a secret once, to the first person who opens it.' })
export class SecretShareLink {
  @Field(() => ID, { description: 'The id of the link.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the secret that it shows, which may be gone.' })
  secretId!: string;

  @Field(() => String, { description: "The secret's." })
  hint!: string;

  @Field(() => SecretShareLinkStateEnum, { description: 'Whether it shows anything.' })
  state!: SecretShareLinkState;

  @Field(() => Boolean, { description: 'Whether opening it asks for a passphrase, too.' })
  hasPassphrase!: boolean;

  @Field(() => Int, { description: 'How often a wrong passphrase may still be tried.' })
  attemptsLeft!: number;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => AuditActor, { description: 'Who made it.' })
  createdBy!: AuditActor;

  @Field(() => Date, { description: 'When it ends unopened.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was opened; null while it was not.' })
  openedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The address that it was opened from.' })
  openedFrom!: string | null;
}

@ObjectType({ description: 'What came of making a link to a secret.', implements: Payload })
class SecretShareLinkPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The link is shown only this time.' })
  link!: string | null;
}

const show = (answer: Answer<unknown>, { publicUrl }: GraphqlContext): SecretShareLinkPayload => ({
  ...payload(answer),
  link: showLink(answer, publicUrl),
});

export const SecretShareLinkMutations = mutationsOf(
  mutation(
    createSecretShareLink,
    SecretShareLinkPayload,
    show,
    'A link that shows a secret once. Send the client id another way.',
  ),
  mutation(revokeSecretShareLink, ClientPayload, showChange, 'Takes back a link that was not opened. Never waits.'),
);

@Resolver(() => Client)
export class SecretShareLinksResolver {
  @FieldResolver(() => [SecretShareLink], { description: 'The links to its secrets, the newest first.' })
  async secretShareLinks(
    @Root() client: Readonly<Client>,
    @Ctx() { loaders, now }: GraphqlContext,
  ): Promise<SecretShareLink[]> {
    const secretShareLinks = await loaders.secretShareLinksOf.load(client.id);
    return secretShareLinks.map((secretShareLink) => showSecretShareLink(secretShareLink, now()));
  }
}

const showSecretShareLink = (secretShareLink: SecretShareLinkRecord, now: number): SecretShareLink => ({
  id: secretShareLink.id,
  secretId: secretShareLink.secretId,
  hint: secretShareLink.hint,
  state: secretShareLinkStateAt(secretShareLink, now),
  hasPassphrase: secretShareLink.salt !== null,
  attemptsLeft: secretShareLink.attemptsLeft,
  createdAt: new Date(secretShareLink.createdAt),
  createdBy: secretShareLink.createdBy,
  expiresAt: new Date(secretShareLink.expiresAt),
  openedAt:
    secretShareLink.state === 'USED' && secretShareLink.endedAt !== null ? new Date(secretShareLink.endedAt) : null,
  openedFrom: secretShareLink.state === 'USED' ? secretShareLink.openedFrom : null,
});
