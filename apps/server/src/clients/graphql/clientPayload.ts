import { Field, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { NewSecret, Payload, payload, resultOf, showLink, showNewSecret } from '../../transport/graphql/payload.js';
import { Client, showClient } from './client.js';

@ObjectType({ description: 'What came of a change of a client.', implements: Payload })
export class ClientPayload extends Payload {
  @Field(() => Client, { nullable: true, description: 'The client as it is now; null where nothing took effect.' })
  client!: Client | null;
}

@ObjectType({ description: 'What came of a change that makes a secret.' })
export class ClientSecretPayload extends ClientPayload {
  @Field(() => NewSecret, { nullable: true, description: 'Null for a public client, which has none.' })
  secret!: NewSecret | null;
}

@ObjectType({ description: 'What came of replacing a secret.' })
export class RotatedSecretPayload extends ClientSecretPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The link that shows the new secret once, where one was asked for; told only this time. The secret is null then.',
  })
  link!: string | null;
}

@ObjectType({ description: 'What came of a change of several clients.', implements: Payload })
export class ClientsPayload extends Payload {
  @Field(() => [Client], { description: 'The clients as they are now; empty where nothing took effect.' })
  clients!: Client[];
}

/** Changed clients as they are now. */
export async function showChanges(
  answer: Answer<{ clientIds: string[] }>,
  { loaders }: GraphqlContext,
): Promise<ClientsPayload> {
  const found = await loaders.client.loadMany(resultOf(answer)?.clientIds ?? []);
  return {
    ...payload(answer),
    clients: found.flatMap((client) => (client && !(client instanceof Error) ? [showClient(client)] : [])),
  };
}

/** A changed client as it is now. */
export async function showChange(
  answer: Answer<{ clientId: string }>,
  { loaders }: GraphqlContext,
): Promise<ClientPayload> {
  const id = resultOf(answer)?.clientId;
  const client = id && (await loaders.client.load(id));
  return { ...payload(answer), client: client ? showClient(client) : null };
}

/** The same, with the secret that was made for it. */
export const showChangeAndSecret = async (
  answer: Answer<{ clientId: string }>,
  context: GraphqlContext,
): Promise<ClientSecretPayload> => ({ ...(await showChange(answer, context)), secret: showNewSecret(answer) });

/** The same, or the link that shows it instead. */
export const showRotation = async (
  answer: Answer<{ clientId: string }>,
  context: GraphqlContext,
): Promise<RotatedSecretPayload> => ({
  ...(await showChangeAndSecret(answer, context)),
  link: showLink(answer, context.publicUrl),
});
