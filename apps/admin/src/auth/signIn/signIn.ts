import type { SignIn } from '@countersign/schema';
import { postAuth } from '../../api/auth';
import { parseStepUpMethods, type StepUpMethod } from '../../api/gates/stepUpGate';

/** The next step of the sign-in, as the server decides it. */
export type SignInResult =
  | { next: 'DONE' }
  | { next: 'SECOND_FACTOR'; methods: StepUpMethod[] }
  | { next: 'ENROL' }
  | { next: 'REFUSED'; message: string };

export interface SignInResponse {
  next: 'DONE' | 'SECOND_FACTOR' | 'ENROL';
  methods?: unknown;
}

/** The next step, as the server names it. */
export const nextStep = ({ next, methods }: SignInResponse): SignInResult =>
  next === 'SECOND_FACTOR' ? { next, methods: parseStepUpMethods(methods) } : { next };

/** Posts to one of the endpoints that sign in. It never throws. */
export async function postSignIn(path: string, body: object): Promise<SignInResult> {
  const { data, failure } = await postAuth<SignInResponse>(path, body);
  if (failure) return { next: 'REFUSED', message: failure.message };
  return nextStep(data);
}

export const signIn = (typed: SignIn) => postSignIn('sign-in', typed);
