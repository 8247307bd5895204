import { codes } from '@countersign/schema';
import { stepUp, type Way, waysIn } from '../stepUp/stepUp';
import type { Failure, Issue } from './failure';

export interface AuthFailure extends Failure {
  /** How a proof that is missing may be given. */
  ways: Way[];
}

export type AuthAnswer<Data> = { data: Data; failure?: undefined } | { data?: undefined; failure: AuthFailure };

const offline: AuthFailure = {
  code: 'OFFLINE',
  message: 'The server cannot be reached. Check your connection and try again.',
  issues: [],
  requestId: undefined,
  ways: [],
};

interface Problem {
  code?: string;
  detail?: string;
  issues?: Issue[];
  ways?: unknown;
}

function failureIn({ code, detail, issues, ways }: Problem, response: Response): AuthFailure {
  return {
    code: codes.find((known) => known === code) ?? 'INTERNAL',
    message: detail ?? 'Something went wrong on our side. Nothing was changed.',
    issues: issues ?? [],
    requestId: response.headers.get('x-request-id') ?? undefined,
    ways: waysIn(ways),
  };
}

/** Asks one of the endpoints by which people prove who they are. It never throws. */
export const askAuth = <Data = object>(path: string, body: object = {}) => post<Data>(`/auth/${path}`, body);

/** Asks one of the endpoints that a link which was sent leads to. It never throws. */
export const askHandOff = <Data>(path: string, body: object) => post<Data>(`/hand-off/${path}`, body);

async function post<Data>(path: string, body: object): Promise<AuthAnswer<Data>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) return { failure: offline };
  const answer = await response.json().catch(() => ({}));
  return response.ok ? { data: answer } : { failure: failureIn(answer, response) };
}

/** The same; when a fresh second factor is asked for, the person gives it in the dialog, and it is sent again. */
export async function askProven<Data = object>(path: string, body: object = {}): Promise<AuthAnswer<Data>> {
  const answer = await askAuth<Data>(path, body);
  const { failure } = answer;
  const canConfirm = failure?.code === 'STEP_UP_REQUIRED' && failure.ways.some((way) => way !== 'PASSWORD');
  if (!canConfirm || !(await stepUp.wait(failure.ways))) return answer;
  return askAuth<Data>(path, body);
}
