import { NewSecretShareLink } from '@countersign/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Answer } from '../../execution/execute.js';
import type { GraphqlContext } from '../../transport/graphql/context.js';
import { inputOf } from '../../transport/graphql/inputOf.js';
import { mutation, mutationsOf } from '../../transport/graphql/mutation.js';
import { Payload, payload, resultOf } from '../../transport/graphql/payload.js';
import { addClientSecret } from '../commands/secrets/addClientSecret.js';
import { cancelSecretRotation } from '../commands/secrets/cancelSecretRotation.js';
import { revealClientSecret } from '../commands/secrets/revealClientSecret.js';
import { revokeClientSecret } from '../commands/secrets/revokeClientSecret.js';
import { rotateClientSecret } from '../commands/secrets/rotateClientSecret.js';
import { updateClientSecret } from '../commands/secrets/updateClientSecret.js';
import { openSecret } from '../model/sealedSecret.js';
import {
  ClientPayload,
  ClientSecretPayload,
  RotatedSecretPayload,
  showChange,
  showChangeAndSecret,
  showRotation,
} from './clientPayload.js';

@ObjectType({ description: 'A secret that was looked at again.' })
class RevealedSecret {
  @Field(() => ID, { description: 'The id of the secret.' })
  id!: string;

  @Field(() => String, { description: 'The prefix and the last four characters.' })
  hint!: string;

  @Field(() => String, { description: 'The secret itself.' })
  value!: string;
}

@ObjectType({ description: 'What came of looking at a secret again.', implements: Payload })
class RevealedSecretPayload extends Payload {
  @Field(() => RevealedSecret, { nullable: true, description: 'The secret; null where nothing took effect.' })
  secret!: RevealedSecret | null;
}

function showRevealed(
  answer: Answer<{ id: string; hint: string; sealed: string }>,
  { seal }: GraphqlContext,
): RevealedSecretPayload {
  const shown = resultOf(answer);
  const secret = shown && {
    id: shown.id,
    hint: shown.hint,
    value: openSecret(seal, shown.id, shown.sealed).reveal(),
  };
  return { ...payload(answer), secret: secret ?? null };
}

inputOf('NewSecretShareLinkInput', NewSecretShareLink);

export const SecretMutations = mutationsOf(
  mutation(addClientSecret, ClientSecretPayload, showChangeAndSecret, 'Adds a secret; the existing ones stay valid.'),
  mutation(
    rotateClientSecret,
    RotatedSecretPayload,
    showRotation,
    'A new secret takes the place of one, or of every one: at once, or at the end of an overlap, until which both work.',
  ),
  mutation(
    cancelSecretRotation,
    ClientPayload,
    showChange,
    'During an overlap: the new secret stops at once, and the old one goes on as if it had never been replaced.',
  ),
  mutation(
    updateClientSecret,
    ClientPayload,
    showChange,
    'Changes the label and the end of a secret. A change of the label alone does not wait.',
  ),
  mutation(
    revokeClientSecret,
    ClientPayload,
    showChange,
    'One secret stops at once; of one that is being replaced, it finishes the rotation before its time.',
  ),
  mutation(
    revealClientSecret,
    RevealedSecretPayload,
    showRevealed,
    'Only where the account keeps secrets recoverable.',
  ),
);
