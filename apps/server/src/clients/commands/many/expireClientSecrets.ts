import { ExpireClientSecrets } from '@countersign/schema';
import { moment } from '../../../audit/model/moment.js';
import { InvalidInput } from '../../../kernel/refusal.js';
import { clientSubject } from '../../model/describe.js';
import { type ClientSecretRecord, isLive } from '../../model/secret.js';
import { changeSecrets } from '../secrets/changeSecrets.js';
import { forMany } from './forMany.js';

/** Lets the secrets of many clients end, at a moment or at once; none lives longer than it would have. */
export const expireClientSecrets = forMany({
  name: 'expireClientSecrets',
  input: ExpireClientSecrets,
  targets: ({ clients }) => ({ field: 'clients', of: clients }),
  assertSound({ input: { expiresAt }, now }) {
    if (expiresAt !== undefined && expiresAt <= now)
      throw InvalidInput.at('expiresAt', 'This lies in the past. To end them at once, leave the moment out.');
  },
  one(client, { input: { expiresAt: until }, account, loaded: { acrossEnvironments }, now }) {
    const ends = client.secrets.filter(
      (secret) => isLive(secret, now) && (until === undefined || lastEnd(secret) > until),
    );
    if (ends.length === 0)
      return { writes: [], subject: clientSubject(client), changes: [], result: { clientId: client.id } };
    const after = client.secrets.flatMap((secret) => {
      if (!ends.includes(secret)) return [secret];
      return until === undefined ? [] : [endingBy(until, secret)];
    });
    return changeSecrets(client, after, { account, acrossEnvironments }, now);
  },
  summary: (_changed, { input: { expiresAt } }) =>
    expiresAt === undefined ? [] : [{ field: 'expiresAt', before: null, after: moment(expiresAt) }],
});

const never = Infinity;

/** When it ends at the latest: a rotation that is under way may still be cancelled. */
const lastEnd = ({ expiresAt, endsOtherwise, replacedBy }: ClientSecretRecord): number =>
  (replacedBy === null ? expiresAt : endsOtherwise) ?? never;

const endingBy = (until: number, secret: ClientSecretRecord): ClientSecretRecord => ({
  ...secret,
  expiresAt: Math.min(secret.expiresAt ?? never, until),
  ...(secret.replacedBy !== null && { endsOtherwise: Math.min(secret.endsOtherwise ?? never, until) }),
});
