import { type Failure, failureIn, unreachable } from './failure';
import { stepUp, type Way, waysIn } from './gates/stepUp';

export interface AuthFailure extends Failure {
  /** How a proof that is missing may be given. */
  ways: Way[];
}

export type AuthAnswer<Data> = { data: Data; failure?: undefined } | { data?: undefined; failure: AuthFailure };

/** Asks one of the endpoints by which people prove who they are. It never throws. */
export const askAuth = <Data = object>(path: string, body: object = {}) => post<Data>(`/auth/${path}`, body);

/** Asks one of the endpoints that a link which was sent leads to. It never throws. */
export const postShareLink = <Data>(path: string, body: object) => post<Data>(`/hand-off/${path}`, body);

async function post<Data>(path: string, body: object): Promise<AuthAnswer<Data>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) return { failure: { ...unreachable, ways: [] } };
  const answer = await response.json().catch(() => ({}));
  return response.ok ? { data: answer } : { failure: { ...failureIn(answer, response), ways: waysIn(answer.ways) } };
}

/** The same; when a fresh second factor is asked for, the person gives it in the dialog, and it is sent again. */
export async function askProven<Data = object>(path: string, body: object = {}): Promise<AuthAnswer<Data>> {
  const answer = await askAuth<Data>(path, body);
  const { failure } = answer;
  const canConfirm = failure?.code === 'STEP_UP_REQUIRED' && failure.ways.some((way) => way !== 'PASSWORD');
  if (!canConfirm || !(await stepUp.wait(failure.ways))) return answer;
  return askAuth<Data>(path, body);
}
