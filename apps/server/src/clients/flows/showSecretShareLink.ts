import type { OpenSecretShareLink } from '@countersign/schema';
import { actorAtFirst } from '../../audit/model/actorInWords.js';
import { type Context, execute } from '../../execution/execute.js';
import type { RecipientActor } from '../../kernel/actor.js';
import { sha256 } from '../../kernel/credential.js';
import { InvalidInput, NotFound } from '../../kernel/refusal.js';
import type { SecretValue } from '../../kernel/secretValue.js';
import { loadSecretShareLink, secretShareLinkSubject } from '../commands/secretShareLink/loadSecretShareLink.js';
import { linkGone, openSecretShareLink } from '../commands/secretShareLink/openSecretShareLink.js';
import { openPayload } from '../commands/secretShareLink/sealedPayload.js';
import type { Client } from '../model/client.js';
import { type LinkAvailability, linkAvailabilityOf } from '../model/secretShareLink.js';

type LinkContext = Pick<Context, 'store' | 'seal' | 'address' | 'now'>;

async function findLink({ store }: Pick<LinkContext, 'store'>, token: string) {
  const place = await store.unscoped.secretShareLink(sha256(token));
  if (!place) throw linkGone();
  const reads = store.within(place.accountId);
  const [account, loaded] = await Promise.all([reads.account(), loadSecretShareLink(reads, place.id)]);
  if (!account || !loaded.secretShareLink) throw linkGone();
  return { ...loaded, account, secretShareLink: loaded.secretShareLink };
}

/** What a link is, before it is opened: whose, from whom, and for which client. Looking at it spends nothing. */
export async function readSecretShareLink(
  context: Pick<LinkContext, 'store' | 'now'>,
  token: string,
): Promise<{
  accountName: string;
  /** A person's name, or a program with its id. */
  sender: string;
  clientName: string;
  state: Exclude<LinkAvailability, 'OVER'>;
  needsPassphrase: boolean;
  expiresAt: Date;
}> {
  const found = await findLink(context, token);
  const { secretShareLink, client, request, account } = found;
  const state = linkAvailabilityOf(secretShareLink, client, request, context.now());
  if (state === 'OVER') throw linkGone();
  const { salt, expiresAt, createdBy } = secretShareLink;
  return {
    accountName: account.name,
    sender: actorAtFirst(createdBy),
    clientName: secretShareLinkSubject(found).name,
    state,
    needsPassphrase: salt !== null,
    expiresAt: new Date(expiresAt),
  };
}

/** What was opened: the secret, and what its holder needs to use it. */
export interface OpenedSecret {
  readonly value: SecretValue;
  readonly client: Pick<Client, 'id' | 'name' | 'environment' | 'grantTypes'>;
}

/**
 * Shows the secret to whoever opens the link first, and to nobody after.
 * @throws InvalidInput when the passphrase is wrong, saying how often it may still be tried
 */
export async function showSecretShareLink(
  context: LinkContext,
  { token, passphrase }: OpenSecretShareLink,
): Promise<OpenedSecret> {
  const { secretShareLink, account, client } = await findLink(context, token);
  const { id, secretId, sealed, salt } = secretShareLink;
  // Without one it is not an attempt: the page has not asked yet.
  if (sealed !== null && salt !== null && !passphrase) throw InvalidInput.at('passphrase', 'Type the passphrase.');
  const value = sealed === null ? undefined : await openPayload(secretId, { sealed, salt }, token, passphrase);

  const actor: RecipientActor = { kind: 'recipient', id, name: 'Whoever holds the link', accountId: account.id };
  const input = { id, isPassphraseCorrect: value !== undefined, address: context.address };
  const answer = await execute(openSecretShareLink, input, { ...context, actor, accountId: account.id });
  if (answer.outcome !== 'APPLIED') throw new Error('Opening a link waits for nobody.');
  const { opened, attemptsLeft } = answer.result;
  if (opened && value && client) {
    const { id, name, environment, grantTypes } = client;
    return { value, client: { id, name, environment, grantTypes } };
  }
  if (attemptsLeft === 0) {
    throw new NotFound('link any more: the passphrase was wrong too often. Ask the sender');
  }
  const left = attemptsLeft === 1 ? 'once more' : `${attemptsLeft} more times`;
  throw InvalidInput.at('passphrase', `That is not the passphrase. You can try ${left}.`);
}
