import type { SigningKeyRecord } from '../../oauth/model/signingKey.js';
import type { Columns } from '../columns.js';

export const keyTables = (c: Columns) => {
  const signingKeys = c.table(
    'signing_keys',
    {
      kid: c.text('kid').primaryKey(),
      algorithm: c.text('algorithm').$type<SigningKeyRecord['algorithm']>().notNull(),
      generation: c.integer('generation').notNull(),
      publicJwk: c.json('public_jwk').$type<SigningKeyRecord['publicJwk']>().notNull(),
      sealedPrivateKey: c.text('sealed_private_key').notNull(),
      createdAt: c.instant('created_at').notNull(),
      signsFrom: c.instant('signs_from').notNull(),
    },
    (t) => [c.uniqueIndex('signing_keys_generation').on(t.algorithm, t.generation)],
  );
  return { signingKeys };
};
