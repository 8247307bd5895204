import { Secret, TOTP } from 'otpauth';
import { cookieJar } from './cookieJar.ts';

export interface Who {
  readonly email: string;
  readonly password: string;
  /** Of somebody who has set up a second factor elsewhere. */
  readonly backupCodes?: readonly string[];
}

interface Options {
  /** The time as the server has it. */
  now?: () => number;
}

/** Somebody with a browser, who signs in and confirms with a second factor as the page would have them do. */
export interface Person {
  /** Signs in anew; on the first time an authenticator app is set up, so that the session is one that confirmed. */
  signIn(): Promise<void>;
  /** Confirms once more, with a backup code: those need no clock to move on. For one thing alone where that is named. */
  stepUp(purpose?: string): Promise<void>;
  post(path: string, body: object): Promise<Response>;
  /** What the browser sends along. */
  cookie(): string;
}

/** `door` is where the server is, or says anew for each request which of many to ask. */
export function personAt(
  door: string | (() => string),
  { email, password, backupCodes: given = [] }: Who,
  { now = Date.now }: Options = {},
): Person {
  let jar = cookieJar();
  let backupCodes = [...given];

  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', cookie: jar.header() };
    const url = typeof door === 'string' ? door : door();
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    jar.take(answer);
    return answer;
  };

  // biome-ignore lint/suspicious/noExplicitAny: what an endpoint answers is what its caller reads of it.
  const ask = async (path: string, body: object): Promise<any> => {
    const answer = await post(path, body);
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };

  const enrol = async () => {
    const { secret, sealed } = await ask('/auth/enrol/totp/begin', {});
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now() });
    ({ backupCodes } = await ask('/auth/enrol/totp', { sealed, code }));
  };

  /** A backup code that is left; the last one buys new ones. */
  const prove = async (path: string, purpose?: string) => {
    await ask(path, { code: backupCodes.pop(), purpose });
    if (backupCodes.length === 1) ({ backupCodes } = await ask('/auth/backup-codes', {}));
  };

  return {
    cookie: () => jar.header(),
    post,
    stepUp: (purpose) => prove('/auth/step-up/passcode', purpose),
    async signIn() {
      jar = cookieJar();
      const { next } = await ask('/auth/sign-in', { email, password });
      if (next === 'SECOND_FACTOR') await prove('/auth/sign-in/passcode');
      else await enrol();
    },
  };
}
