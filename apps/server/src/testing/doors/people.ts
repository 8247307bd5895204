import { password } from '../server.js';
import { mutationOf } from './asking.js';
import type { Human } from './place.js';
import type { Scene } from './scene.js';

/** Who was invited last follows the link in their mailbox; it is sent again, so that it comes at once. */
export async function accept(scene: Scene, accountId: string): Promise<void> {
  const { server, mailbox } = scene.place.ground;
  const seats = [...scene.rows.admins.values()];
  const invited = seats.findLast((seat) => seat.account_id === accountId && seat.accepted_at === null);
  if (!invited) return;
  mailbox.take();
  const input = { id: invited.id };
  for (const human of scene.humans(accountId)) {
    const act = { what: 'sending an invitation again', accountId, human: human.email, doors: [] };
    const query = mutationOf({ mutation: 'resendInvitation' });
    if (!(await scene.act(act, () => scene.onPage(human, accountId, query, { input }))).code) break;
  }
  for (const { to: email, text } of mailbox.take()) {
    const [, token] = /\/invitation#([\w-]{43})/.exec(text) ?? [];
    if (!token) continue;
    const act = { what: 'accepting', accountId, human: email, doors: ['invitation' as const] };
    const body = JSON.stringify({ token, password });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const { ok } = await scene.act(act, () => fetch(`${server.url}/auth/invitation/accept`, init));
    if (ok) await scene.act(act, () => scene.place.welcome(email, [accountId], ['invitation']));
  }
}

/** Somebody chooses a new password by a link in their mailbox, and comes in with it. */
export async function forget(scene: Scene, human: Human | undefined): Promise<void> {
  const seat = human && scene.seat(human, human.at);
  if (!seat || seat.enabled === false || seat.enabled === 0) return;
  const { email, person, accountIds } = human;
  await person.post('/auth/password-reset', { email });
  let token: string | undefined;
  while (!token) {
    const { text } = await scene.place.ground.mailbox.next(email);
    [, token] = /\/reset-password#([\w-]{43})/.exec(text) ?? [];
  }
  const act = { what: 'choosing a password', accountId: human.at, human: email, doors: ['reset' as const] };
  const body = { token, password, endApplications: false };
  await scene.act(act, () => person.post('/auth/password-reset/finish', body));
  await scene.comeIn(human);
  human.at = accountIds[0] ?? '';
}

/** The same browser goes on in another account. */
export async function switchTo(scene: Scene, human: Human | undefined, accountId: string): Promise<void> {
  if (!human?.accountIds.includes(accountId)) return;
  const text = `mutation { switchAccount(accountId: "${accountId}") { outcome } }`;
  const answer = await scene.onPage(human, human.at, text, {});
  if (answer.code) return;
  human.hasMoved ||= human.at !== accountId;
  human.at = accountId;
}
