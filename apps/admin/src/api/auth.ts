import { type Failure, failureOfResponse, unreachable } from './failure';
import { parseStepUpMethods, type StepUpMethod, stepUpGate } from './gates/stepUpGate';
import { noteSuspension } from './gates/suspension';

export interface AuthFailure extends Failure {
  /** The accepted methods for the missing step-up. */
  methods: StepUpMethod[];
}

export type AuthResult<Data> = { data: Data; failure?: undefined } | { data?: undefined; failure: AuthFailure };

/** Posts to one of the authentication endpoints. It never throws. */
export const postAuth = <Data = object>(path: string, body: object = {}) => post<Data>(`/auth/${path}`, body);

/** Posts to one of the endpoints behind a link to a secret, which needs no session. It never throws. */
export const postShareLink = <Data>(path: string, body: object) => post<Data>(`/share-link/${path}`, body);

async function post<Data>(path: string, body: object): Promise<AuthResult<Data>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) return { failure: { ...unreachable, methods: [] } };
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return { data: answer };
  const failure = failureOfResponse(answer, response);
  noteSuspension(failure);
  return { failure: { ...failure, methods: parseStepUpMethods(answer.methods) } };
}

/** Like `postAuth`. When the server requires step-up, the dialog asks for the second factor and the request is repeated. */
export async function postAuthWithStepUp<Data = object>(path: string, body: object = {}): Promise<AuthResult<Data>> {
  const answer = await postAuth<Data>(path, body);
  const { failure } = answer;
  const canConfirm = failure?.code === 'STEP_UP_REQUIRED' && failure.methods.some((method) => method !== 'PASSWORD');
  if (!canConfirm || !(await stepUpGate.wait({ methods: failure.methods }))) return answer;
  return postAuth<Data>(path, body);
}
