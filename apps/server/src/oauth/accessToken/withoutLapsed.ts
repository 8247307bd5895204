import type { TokenClient, TokenModule } from '../model/tokenClient.js';
import { moduleScopes } from './moduleScopes.js';

interface Content {
  readonly aud: readonly string[];
  readonly scope?: string | undefined;
}

/** What only the lapsed modules have. */
const lost = ({ modules, lapsed }: Granted, of: (module: TokenModule) => readonly string[]): ReadonlySet<string> => {
  const kept = new Set(modules.flatMap(of));
  return new Set(lapsed.flatMap(of).filter((one) => !kept.has(one)));
};

type Granted = Pick<TokenClient, 'modules' | 'lapsed'>;

/**
 * What a token that was issued before still says: without audiences and scopes of modules that are no longer in force for
 * its client. Undefined when it is for nothing else.
 */
export function withoutLapsed<Claims extends Content>(claims: Claims, client: Granted): Claims | undefined {
  if (client.lapsed.length === 0) return claims;
  const audiences = lost(client, ({ audience }) => [audience]);
  const scopes = lost(client, moduleScopes);
  const aud = claims.aud.filter((one) => !audiences.has(one));
  if (aud.length === 0) return undefined;
  const names = claims.scope?.split(' ').filter((one) => !scopes.has(one)) ?? [];
  return { ...claims, aud, scope: names.length > 0 ? names.join(' ') : undefined };
}
