import { type Employee, startIdentityProvider } from '@countersign/tooling/identityProvider';
import { type BrowserClient, browserClientAt } from './browserClient.js';
import { startMailbox } from './mailbox.js';
import { type Browser, type ServerOptions, startServer } from './server.js';

/** An account of a company that has an identity provider of its own, which the account has not named yet. */
export async function openCompany(on: Pick<ServerOptions, 'store' | 'env'> = {}) {
  const accountId = 'acc_one';
  const jo: Employee = { sub: 'jo-1', email: 'jo@one.example', email_verified: true };
  const mailbox = await startMailbox();
  const server = await startServer({
    ...on,
    env: { SMTP_URL: mailbox.url, MAIL_FROM: 'Countersign <no-reply@example.com>', ...on.env },
  });
  await server.makeAccount(accountId, ['ada@one.example', 'ben@one.example']);
  await server.makeAccount('acc_two', ['eve@two.example']);
  const ada = await server.signIn('ada@one.example');
  const provider = await startIdentityProvider(jo);
  provider.register(`http://localhost/auth/sso/${accountId}/callback`);

  return {
    accountId,
    jo,
    mailbox,
    server,
    ada,
    provider,
    /** What names the provider, and the domain of its people. */
    settings: {
      issuer: provider.issuer,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      domains: ['one.example'],
    },
    set: (browser: Browser, input: object) => browser.change('setIdentityProvider', input, 'changes { field after }'),
    /** The version of what is set; undefined while nothing is. */
    version: async () => (await ada.query('{ sso { provider { version } } }')).data.sso.provider?.version,
    /** Says in DNS that a domain is an account's. */
    prove: (domain: string, id = accountId) =>
      server.names.publish(`_countersign.${domain}`, `countersign-account=${id}`),
    invite: (email: string) =>
      ada.change('inviteAdmin', { email, name: email, privileges: ['VIEW_AUDIT'] }, 'admin { id version }'),
    stranger: () => browserClientAt(server.url),
    /** Somebody at the provider's keyboard signs in by it; `said` is what our page is told. */
    async come(employee: Employee): Promise<{ browser: BrowserClient; said: string }> {
      provider.employee = employee;
      const browser = browserClientAt(server.url);
      return { browser, said: await browser.signIn(employee.email) };
    },
    async close() {
      await provider.close();
      await server.close();
      await mailbox.close();
    },
  };
}
