import type { SignIn } from '@countersign/schema';
import { askAuth } from '../../api/auth';
import { type Way, waysIn } from '../../api/gates/stepUp';

/** What the server asks for next. */
export type SignInAnswer =
  | { next: 'DONE' }
  | { next: 'SECOND_FACTOR'; ways: Way[] }
  | { next: 'ENROL' }
  | { next: 'REFUSED'; message: string };

interface Told {
  next: 'DONE' | 'SECOND_FACTOR' | 'ENROL';
  ways?: unknown;
}

/** Reads what an endpoint that signs in answers. */
export async function askToSignIn(path: string, body: object): Promise<SignInAnswer> {
  const { data, failure } = await askAuth<Told>(path, body);
  if (failure) return { next: 'REFUSED', message: failure.message };
  return data.next === 'SECOND_FACTOR' ? { next: 'SECOND_FACTOR', ways: waysIn(data.ways) } : { next: data.next };
}

export const signIn = (typed: SignIn) => askToSignIn('sign-in', typed);
