import type { AccountReads } from '../../model/reads.js';

/** An admin with the tokens that they made. */
export async function loadPersonalTokens(reads: AccountReads, adminId: string) {
  const admin = await reads.admins.byId(adminId);
  return { admin, tokens: await reads.personalTokens.byAdmin(adminId) };
}
