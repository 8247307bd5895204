import { SetIdentityProvider, TryIdentityProvider } from '@countersign/schema';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationBy, mutationsOf } from '../../transport/graphql/mutation.js';
import { DonePayload, payload } from '../../transport/graphql/payload.js';
import { removeIdentityProvider } from '../commands/removeIdentityProvider.js';
import { saveIdentityProvider } from '../flows/saveIdentityProvider.js';
import { tryIdentityProvider } from '../flows/tryIdentityProvider.js';
import { callbackUrl } from '../provider/discoverProvider.js';
import { txtValue } from '../provider/domainProof.js';

@ObjectType({ description: 'An account’s own OpenID Connect provider. Its client secret is never shown again.' })
class IdentityProvider {
  @Field(() => Int, { description: 'Counts its changes: send it back as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'The issuer of the provider, by which its metadata is found.' })
  issuer!: string;

  @Field(() => String, { description: 'The client_id of Countersign at the provider.' })
  clientId!: string;

  @Field(() => [String], { description: 'The domains of the email addresses that sign in with it.' })
  domains!: readonly string[];
}

@ObjectType({ description: 'Signing in by the company’s own provider.' })
class Sso {
  @Field(() => IdentityProvider, { nullable: true, description: 'The provider; null while there is none.' })
  provider!: IdentityProvider | null;

  @Field(() => String, { description: 'The redirect URI to register at the provider.' })
  callbackUrl!: string;

  @Field(() => String, { description: 'The value of the TXT record at `_countersign.<domain>` that proves a domain.' })
  domainProof!: string;

  @Field(() => Int, { description: 'The number of admins who have signed in with it.' })
  connected!: number;
}

@ObjectType({ description: 'A step of the connection test, and its result.' })
class IdentityProviderTrial {
  @Field(() => String, { description: '`provider`, `client`, or a domain.' })
  what!: string;

  @Field(() => Boolean, { description: 'Whether people could sign in by it.' })
  isGood!: boolean;

  @Field(() => String, { description: 'What was found, in words.' })
  message!: string;
}

const IdentityProviderTrialInput = inputOf('IdentityProviderTrialInput', TryIdentityProvider);

@Resolver()
export class SsoResolver {
  @Query(() => Sso, { description: 'How people sign in by the company’s own provider.' })
  async sso(@Ctx() { reads, accountId, publicUrl }: GraphqlContext): Promise<Sso> {
    const [provider, links] = await Promise.all([reads.admins.identityProvider(), reads.admins.identityLinks()]);
    return {
      provider: provider ?? null,
      callbackUrl: callbackUrl(publicUrl, accountId),
      domainProof: txtValue(accountId),
      connected: links.length,
    };
  }

  @Query(() => [IdentityProviderTrial], { description: 'Tries a provider, and keeps nothing.' })
  async identityProviderTrial(
    @Arg('input', () => IdentityProviderTrialInput, { description: 'What is tried.' }) input: unknown,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly IdentityProviderTrial[]> {
    return tryIdentityProvider(input, context);
  }
}

export const IdentityProviderMutations = mutationsOf(
  mutationBy(
    'setIdentityProvider',
    SetIdentityProvider,
    DonePayload,
    async ({ input, options }, context) => payload(await saveIdentityProvider(input, context, options)),
    'Sets the provider by which the company’s people sign in, for domains that it has proved.',
  ),
  mutation(removeIdentityProvider, DonePayload, payload, 'Admins who sign in only with it lose access.'),
);
