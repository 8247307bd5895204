import { consentIn, pkce } from '../visitor.js';
import { switchTo } from './people.js';
import { asked, callback, type Human, ofProgram, otherCallback, type Program, type Token } from './place.js';
import { pick, type Scene } from './scene.js';
import type { Step } from './story.js';

/** Follows an application's link to the authorization endpoint, and redeems the code that comes of it. */
export async function authorize(
  scene: Scene,
  { who, app, to, allow }: Extract<Step, { does: 'authorize' }>,
  accountId: string,
): Promise<void> {
  const human = pick(scene.humans(accountId), who);
  const program = pick(programsOf(scene, accountId, true), app);
  if (!human || !program) return;
  if (human.at !== accountId) await switchTo(scene, human, accountId);
  const redirectUri = to % 3 === 2 ? otherCallback : callback;
  const environment = String(scene.rows.clients.get(program.id)?.environment);
  const consent = { email: human.email, accountId, clientId: program.id, redirectUri, environment };
  const { verifier, challenge } = pkce();
  const { location, wasAllowed } = await browse(scene, human, program, { redirectUri, challenge, allow });
  if (wasAllowed) scene.standing.allow(consent);
  const code = location?.startsWith(redirectUri) ? new URL(location).searchParams.get('code') : null;
  if (!code) return;
  scene.standing.codeCame(consent);
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
  const got = await scene.place.token(program, form);
  if (got) scene.place.keep({ ...got, ...ofProgram(program), inNameOf: human.email, doors: ['consent'] });
}

interface Asking {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly allow: boolean;
}

/** Where the browser is sent, past the question where one is asked. */
async function browse({ place }: Scene, { person }: Human, { id }: Program, { redirectUri, challenge, allow }: Asking) {
  const asking = new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: redirectUri,
    scope: asked,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const { url } = place.ground.server;
  const headers = { cookie: person.cookie() };
  const first = await fetch(`${url}/oauth/authorize?${asking}`, { headers, redirect: 'manual' });
  const page = await first.text();
  if (!page.includes('name="consent_token"')) return { location: first.headers.get('location'), wasAllowed: false };
  const body = consentIn(page, allow ? 'allow' : 'deny');
  const form = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url);
  const answer = await fetch(form, { method: 'POST', headers, body, redirect: 'manual' });
  return { location: answer.headers.get('location'), wasAllowed: allow };
}

/** A program obtains a token of its own. */
export async function obtain(scene: Scene, accountId: string, who: number): Promise<void> {
  const program = pick(programsOf(scene, accountId, false), who);
  if (program) await scene.place.obtain(program);
}

/** A program comes with a refresh token that it has, from whenever that is. */
export async function refresh(scene: Scene, token: Token | undefined): Promise<void> {
  const program = scene.place.programs.find(({ id }) => id === token?.clientId);
  if (!token || !program) return;
  const got = await scene.place.token(program, { grant_type: 'refresh_token', refresh_token: token.refresh });
  scene.standing.used(token, got !== undefined);
  if (!got) return;
  Object.assign(token, got);
  if (scene.isOn(token.accountId)) token.doors.push('kept refresh token');
}

const programsOf = ({ place }: Scene, accountId: string, isDelegated: boolean): Program[] =>
  place.programs.filter((program) => program.accountId === accountId && program.isDelegated === isDelegated);
