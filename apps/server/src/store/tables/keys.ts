import type { AnchorKeyRecord } from '../../audit/model/anchor/register.js';
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
  /** The keys that sign the heads of the audit. None is ever deleted. */
  const anchorKeys = c.table('anchor_keys', {
    kid: c.text('kid').primaryKey(),
    generation: c.integer('generation').notNull().unique(),
    publicJwk: c.json('public_jwk').$type<AnchorKeyRecord['publicJwk']>().notNull(),
    sealedPrivateKey: c.text('sealed_private_key').notNull(),
    createdAt: c.instant('created_at').notNull(),
  });
  return { signingKeys, anchorKeys };
};
