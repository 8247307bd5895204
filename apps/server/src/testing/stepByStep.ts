import { type Person, personAt } from '@countersign/tooling/admin';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ask } from './ask.js';
import { password, type RunningServer, startServer } from './server.js';

export let server: RunningServer;
/** The two administrators of an account that the test has to itself. */
export let [email, benMail] = ['', ''];
/** A browser in which Ada has typed her password. */
export let ada: Person;
let made = 0;

/** A server for all tests of a file, which go through signing in step by step. */
export function startStepByStep(): void {
  beforeAll(async () => {
    server = await startServer();
  });
  beforeEach(async () => {
    // What others failed at from this address counts no more.
    server.pass(60 * 60_000);
    [email, benMail] = [`ada${++made}@example.com`, `ben${made}@example.com`];
    await server.makeAccount(`acc_${made}`, [email, benMail]);
    ada = browser();
    await signIn(ada);
  });
  afterAll(() => server.close());
}

export const browser = (who = email) => personAt(server.url, { email: who, password });
export const signIn = (person: Person, typed = password) => ask(person, '/auth/sign-in', { email, password: typed });
export const graphql = async (person: Person, query: string, variables = {}) => {
  const { data, errors } = await ask(person, '/graphql', { query, variables });
  return { data, code: errors?.[0]?.extensions.code };
};
export const isSignedIn = async (person: Person) => (await graphql(person, '{ viewer { id } }')).code === undefined;

export const passcodeAt = (secret: string, timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
export const passcode = (secret: string) => passcodeAt(secret, server.now());

/** Sets up an authenticator app in a session that just began; then waits until its next passcode. */
export const enrol = async (person: Person) => {
  const { secret, sealed } = await ask(person, '/auth/enrol/totp/begin', {});
  const { backupCodes } = await ask(person, '/auth/enrol/totp', { sealed, code: passcode(secret) });
  server.pass(30_000);
  return { secret, backupCodes };
};
