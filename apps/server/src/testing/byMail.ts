import { personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Mailbox, startMailbox } from './mailbox.js';
import { type Browser, password, type RunningServer, startServer } from './server.js';

export const newPassword = 'seven purple elephants';
/** What a link that opens nothing is answered with. */
export const dead = { status: 404, code: 'NOT_FOUND' };

export let mailbox: Mailbox;
export let server: RunningServer;
/** The administrator of an account that the test has to itself. */
export let ada: Browser;
export let email: string;
export let account: string;
export let made = 0;

/** A server that sends mail, for all tests of a file. */
export function startByMail(): void {
  beforeAll(async () => {
    mailbox = await startMailbox();
    server = await startServer({ env: { SMTP_URL: mailbox.url } });
  });
  beforeEach(async () => {
    // What others asked for from this address counts no more.
    server.pass(60 * 60_000);
    account = `acc_${++made}`;
    email = `ada${made}@example.com`;
    await server.makeAccount(account, [email]);
    await signInAs(email);
  });
  afterAll(async () => {
    await server.close();
    await mailbox.close();
  });
}

/** From then on Ada is whoever has this address. */
export const signInAs = async (who: string): Promise<void> => {
  ada = await server.signIn(who);
};

export const stranger = (who = '') => personAt(server.url, { email: who, password });

/** Follows the link of the next mail that somebody gets. */
export const tokenFor = async (reader: string, path: string): Promise<string> => {
  const { text } = await mailbox.next(reader);
  return new RegExp(`${path}#([\\w-]{43})`).exec(text)?.[1] ?? '';
};
