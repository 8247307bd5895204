import { asc, eq } from 'drizzle-orm';
import type { Factors } from '../../auth/model/factors.js';
import type { Source } from '../source.js';

/** The factors of a person besides the password. */
export async function factorsOf({ db, t }: Source, personId: string): Promise<Factors> {
  const { totpFactors, passkeys, backupCodes } = t;
  const [totp] = await db.select().from(totpFactors).where(eq(totpFactors.personId, personId));
  return {
    totp,
    passkeys: await db
      .select()
      .from(passkeys)
      .where(eq(passkeys.personId, personId))
      .orderBy(asc(passkeys.createdAt), asc(passkeys.id)),
    backupCodes: await db.select().from(backupCodes).where(eq(backupCodes.personId, personId)),
  };
}
