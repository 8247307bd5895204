import { asc, eq, sql } from 'drizzle-orm';
import type { Factors } from '../../auth/model/factors.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';

const queriesOf = prepared(({ db, t: { totpFactors, passkeys, backupCodes } }) => {
  const personId = sql.placeholder('personId');
  return {
    totp: db.select().from(totpFactors).where(eq(totpFactors.personId, personId)).prepare('totp_of_person'),
    passkeys: db
      .select()
      .from(passkeys)
      .where(eq(passkeys.personId, personId))
      .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
      .prepare('passkeys_of_person'),
    backupCodes: db
      .select()
      .from(backupCodes)
      .where(eq(backupCodes.personId, personId))
      .prepare('backup_codes_of_person'),
  };
});

/** The factors of a person besides the password. */
export async function factorsOf(source: Source, personId: string): Promise<Factors> {
  const { totp, passkeys, backupCodes } = queriesOf(source);
  const [kept] = await totp.execute({ personId });
  return {
    totp: kept,
    passkeys: await passkeys.execute({ personId }),
    backupCodes: await backupCodes.execute({ personId }),
  };
}
