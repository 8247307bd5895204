import type { LeakReporter } from '@countersign/schema';
import { type Context, execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { credentialPrefix, hasChecksum, sha256 } from '../../kernel/credential.js';
import { eachByItself } from '../../kernel/eachByItself.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { parseRefreshToken } from '../../oauth/credential.js';
import { noteLeakedSecret } from '../commands/noteLeakedSecret.js';
import { noteLeakedToken } from '../commands/noteLeakedToken.js';
import type { IssuedCredential } from '../model/issuedCredential.js';
import { withoutCredentials } from '../model/patterns.js';

/** What somebody found, and where. */
export interface FoundValue {
  readonly value: string;
  readonly url: string;
}

interface LeakServices extends Pick<Context, 'store' | 'seal' | 'address' | 'now'> {
  readonly publicUrl: string;
}

const longestUrl = 2048;
const withChecksums = [credentialPrefix.clientSecret, credentialPrefix.refreshToken, credentialPrefix.personalToken];

/**
 * Raises the alarm for each value that is a credential of ours, also one that ended long ago, and does what its account wants.
 * Answers of which values that is so, in their order: only a reporter who is trusted may learn it.
 */
export async function reportLeaks(
  services: LeakServices,
  found: readonly FoundValue[],
  by: LeakReporter,
): Promise<boolean[]> {
  const hashes = found.map(({ value }) => hashOf(value));
  const issued = new Map<string, IssuedCredential[]>();
  for (const one of await services.store.unscoped.issued([...new Set(hashes.filter((hash) => hash !== ''))]))
    issued.set(one.hash, [...(issued.get(one.hash) ?? []), one]);
  const ours: boolean[] = [];
  const noted = new Set<string>();
  // One that cannot be noted keeps no other alarm from being raised.
  await eachByItself(found.entries(), async ([index, { value, url }]) => {
    const credentials = [...(issued.get(hashes[index] ?? '') ?? []), ...(await refreshToken(services, value))];
    for (const credential of credentials) {
      // A report that repeats one value would take longer if it is one of ours, and tell so.
      const key = `${credential.kind} ${credential.id}`;
      if (noted.has(key)) continue;
      noted.add(key);
      await note(services, credential, { by, url: placeOf(url, services) });
    }
    ours.push(credentials.length > 0);
  });
  return ours;
}

/** '' for what cannot be one of ours: a mistyped secret costs no question at the database. */
function hashOf(value: string): string {
  // A link to a secret is told whole; what opens it stands behind the #.
  const bare = value.trim().replace(/^.*#/s, '');
  const hasSum = withChecksums.some((prefix) => bare.startsWith(prefix));
  return hasSum && !hasChecksum(bare) ? '' : sha256(bare);
}

/** Whoever knows the part that stays holds a token of the family, if not the latest one. */
async function refreshToken({ store }: LeakServices, value: string): Promise<IssuedCredential[]> {
  const token = parseRefreshToken(value.trim());
  const family = token && (await store.tokens.byHandle(token.handle));
  if (!token || !family) return [];
  const { id, accountId, clientId: subjectId } = family;
  return [{ kind: 'REFRESH_TOKEN', id, accountId, subjectId, hash: token.hash }];
}

/** An address of the web and nothing else, without what was found there, should that stand in it. */
function placeOf(text: string, { publicUrl }: LeakServices): string {
  if (!URL.canParse(text)) return '';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  url.username = '';
  url.password = '';
  return withoutCredentials(url.href, publicUrl).slice(0, longestUrl);
}

// Somebody may change what it is about again and again: the alarm must not be lost by that.
const maxAttempts = 5;

/** @throws Conflict when others changed the same all the time; whoever reports it hears of an error, and comes again */
async function note(services: LeakServices, credential: IssuedCredential, report: Report): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await noteOnce(services, credential, report);
    } catch (refusal) {
      // It was removed this very moment, and nothing is known of it.
      if (refusal instanceof NotFound) return;
      if (!(refusal instanceof Conflict) || attempt === maxAttempts) throw refusal;
    }
  }
}

interface Report {
  readonly by: LeakReporter;
  readonly url: string;
}

async function noteOnce(
  { store, seal, address, now }: LeakServices,
  { kind, id, accountId, subjectId }: IssuedCredential,
  report: Report,
): Promise<void> {
  const context = { store, seal, actor: service, accountId, address, now };
  if (kind === 'CLIENT_SECRET') {
    await execute(noteLeakedSecret, { secretId: id, clientId: subjectId, ...report }, context);
    return;
  }
  const answer = await execute(noteLeakedToken, { kind, id, subjectId, ...report }, context);
  const isOfFamily = kind === 'REFRESH_TOKEN' || kind === 'AUTHORIZATION_CODE';
  if (isOfFamily && answer.outcome === 'APPLIED' && answer.result.shouldStop)
    await store.tokens.revokeFamily(id, now());
}
