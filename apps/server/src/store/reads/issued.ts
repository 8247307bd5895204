import { inArray } from 'drizzle-orm';
import type { IssuedCredential } from '../../leaks/model/issuedCredential.js';
import type { Source } from '../source.js';

// SQLite and PostgreSQL both take so many parameters, several times over.
const batchSize = 500;

/** Every kind is looked for, whatever is found: how long it takes tells nobody what a value is. */
export function issuedRead({ db, t }: Source): (hashes: readonly string[]) => Promise<IssuedCredential[]> {
  const { clientSecrets, pastSecrets, secretShareLinks, personalTokens, tokenFamilies } = t;

  const find = async (hashes: string[]): Promise<IssuedCredential[]> => {
    const secret = (table: typeof clientSecrets | typeof pastSecrets) =>
      db
        .select({ id: table.id, accountId: table.accountId, subjectId: table.clientId, hash: table.secretHash })
        .from(table)
        .where(inArray(table.secretHash, hashes));
    const { tokenHash: linkHash, clientId } = secretShareLinks;
    const { tokenHash, adminId } = personalTokens;
    const [live, past, links, personal, codes] = await Promise.all([
      secret(clientSecrets),
      secret(pastSecrets),
      db
        .select({
          id: secretShareLinks.id,
          accountId: secretShareLinks.accountId,
          subjectId: clientId,
          hash: linkHash,
        })
        .from(secretShareLinks)
        .where(inArray(linkHash, hashes)),
      db
        .select({ id: personalTokens.id, accountId: personalTokens.accountId, subjectId: adminId, hash: tokenHash })
        .from(personalTokens)
        .where(inArray(tokenHash, hashes)),
      db
        .select({
          id: tokenFamilies.id,
          accountId: tokenFamilies.accountId,
          subjectId: tokenFamilies.clientId,
          hash: tokenFamilies.codeHash,
        })
        .from(tokenFamilies)
        .where(inArray(tokenFamilies.codeHash, hashes)),
    ]);
    return [
      ...[...live, ...past].map((row) => ({ ...row, kind: 'CLIENT_SECRET' as const })),
      ...links.map((row) => ({ ...row, kind: 'SHARE_LINK' as const })),
      ...personal.map((row) => ({ ...row, kind: 'PERSONAL_TOKEN' as const })),
      ...codes.flatMap(({ hash, ...row }) =>
        hash === null ? [] : [{ ...row, hash, kind: 'AUTHORIZATION_CODE' as const }],
      ),
    ];
  };

  return async (hashes) => {
    const found: IssuedCredential[] = [];
    for (let at = 0; at < hashes.length; at += batchSize) found.push(...(await find(hashes.slice(at, at + batchSize))));
    return found;
  };
}
