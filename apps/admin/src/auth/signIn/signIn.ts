import type { SignIn } from '@countersign/schema';
import { postAuth } from '../../api/auth';
import { parseStepUpMethods, type StepUpMethod } from '../../api/gates/stepUpGate';

/** The next step of the sign-in, as the server decides it. */
export type SignInResult =
  | { next: 'DONE' }
  | { next: 'SECOND_FACTOR'; methods: StepUpMethod[] }
  | { next: 'ENROL' }
  | { next: 'REFUSED'; message: string };

interface SignInResponse {
  next: 'DONE' | 'SECOND_FACTOR' | 'ENROL';
  methods?: unknown;
}

/** Posts to one of the endpoints that sign in. It never throws. */
export async function postSignIn(path: string, body: object): Promise<SignInResult> {
  const { data, failure } = await postAuth<SignInResponse>(path, body);
  if (failure) return { next: 'REFUSED', message: failure.message };
  return data.next === 'SECOND_FACTOR'
    ? { next: 'SECOND_FACTOR', methods: parseStepUpMethods(data.methods) }
    : { next: data.next };
}

export const signIn = (typed: SignIn) => postSignIn('sign-in', typed);
