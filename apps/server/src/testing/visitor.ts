import { createHash, randomBytes } from 'node:crypto';
import { type Privilege, presets } from '@countersign/schema';
import { cookieJar } from '@countersign/tooling/admin';
import { acceptInvitation } from '../admins/commands/acceptInvitation.js';
import { inviteAdmin } from '../admins/commands/inviteAdmin.js';
import { execute } from '../execution/execute.js';
import { sealUnder } from '../kernel/seal.js';
import { actorForAdmin } from '../model/adminActor.js';
import { password, passwordHash } from './server.js';
import type { TokenService } from './tokenService.js';

let made = 0;

/** What a browser got, redirects not followed. */
export interface Got {
  readonly status: number;
  readonly location: URL | undefined;
  readonly headers: Headers;
  readonly html: string;
}

/** The buttons of the pages that ask. */
type Decision = 'allow' | 'deny' | 'sign-out' | 'stay';

/** Somebody with a browser. */
export interface Visitor {
  readonly adminId: string;
  readonly email: string;
  signIn(): Promise<void>;
  /** Asks GraphQL, and answers its data. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  query(query: string, variables?: object): Promise<any>;
  /** Takes back what a client was allowed to do. */
  takeBack(clientId: string): Promise<void>;
  get(path: string): Promise<Got>;
  /** Sends the form of a page as it was shown, with the button of that name. */
  submit(page: Got, decision: Decision): Promise<Got>;
}

/** Somebody who belongs to the account and has come in, but not signed in yet. */
export async function makeVisitor(
  service: TokenService,
  privileges: readonly Privilege[] = presets['Customer administrator'],
): Promise<Visitor> {
  const email = `visitor-${++made}-${randomBytes(3).toString('hex')}@example.com`;
  const { result } = await service.run(inviteAdmin, { email, name: `Visitor ${made}`, privileges });
  const { store, accountId, now, encryptionKey } = service;
  const admin = await store.within(accountId).admins.byId(result.adminId);
  if (!admin) throw new Error('Nobody was invited.');
  const context = { store, accountId, now, seal: sealUnder(encryptionKey), address: '', actor: actorForAdmin(admin) };
  const accepted = { adminId: admin.id, invitationHash: null, passwordHash: await passwordHash };
  await execute(acceptInvitation, accepted, context);

  const jar = cookieJar();
  const fetched = async (path: string, init: RequestInit = {}): Promise<Got> => {
    const url = new URL(path, service.origin);
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { cookie: jar.header(), ...init.headers },
    });
    jar.take(response);
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location === null ? undefined : new URL(location, service.origin),
      headers: response.headers,
      html: await response.text(),
    };
  };

  const query: Visitor['query'] = async (text, variables = {}) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: text, variables });
    const { data, errors } = JSON.parse((await fetched('/graphql', { method: 'POST', body, headers })).html);
    if (errors) throw new Error(errors[0].message);
    return data;
  };

  return {
    adminId: admin.id,
    email,
    async signIn() {
      const body = JSON.stringify({ email, password });
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetched('/auth/sign-in', { method: 'POST', body, headers });
      if (status !== 200) throw new Error(`Signing in answered ${status}.`);
    },
    query,
    async takeBack(id) {
      await query('mutation($id: ID!) { revokeConsent(clientId: $id) { outcome } }', { id });
    },
    get: fetched,
    submit(page, decision) {
      const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(page.html) ?? [];
      return fetched(action, { method: 'POST', body: consentIn(page.html, decision) });
    },
  };
}

/** What the form of a consent page sends. */
export function consentIn(html: string, decision: Decision): URLSearchParams {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, unescaped(value)]));
  body.set('decision', decision);
  return body;
}

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name as 'amp'] ?? '',
  );

/** A code_verifier and the challenge that goes with it (RFC 7636 §4.1 and §4.2). */
export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}
