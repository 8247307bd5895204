import { minute } from '../../kernel/duration.js';
import type { SignedIn } from '../../model/signedIn.js';
import type { OAuthServices } from '../services.js';

const questionLifetime = 15 * minute;

type Services = Pick<OAuthServices, 'mac' | 'now'>;

const sessionId = (signedIn: SignedIn | undefined): string => signedIn?.session.id ?? '';

/** That this question was asked in this session: no other site can answer it. */
export function confirmationToken(signedIn: SignedIn | undefined, query: string, { mac, now }: Services): string {
  const until = now() + questionLifetime;
  return `${until}.${mac.sign('sign out', until, sessionId(signedIn), query)}`;
}

/** Whether the question was answered by who was asked. */
export function isConfirmed(
  signedIn: SignedIn | undefined,
  query: string,
  answer: string | undefined,
  { mac, now }: Services,
): boolean {
  const [until = '', code = ''] = answer?.split('.') ?? [];
  return Number(until) > now() && mac.verify(code, 'sign out', Number(until), sessionId(signedIn), query);
}
