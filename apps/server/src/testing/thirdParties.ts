import { applicationOf } from './application.js';
import { startTokenService } from './tokenService.js';
import { makeVisitor, type Visitor } from './visitor.js';

/** The first of the addresses to which the web application may have people sent back. */
export const redirectUri = 'https://app.example.com/callback';

/** A server whose account has let in two applications of others: one that keeps a secret, and one that cannot. */
export async function openThirdParties() {
  const service = await startTokenService();
  const payroll = await service.makeModule('payroll', [
    { name: 'payroll.read', description: 'See pay runs' },
    { name: 'payroll.admin', description: 'Close pay runs', level: 'ADMINISTRATOR' },
  ]);
  const people = await service.makeModule('people', [{ name: 'people.read', description: 'See people' }]);
  const shared = {
    grantTypes: ['AUTHORIZATION_CODE'],
    modules: [{ moduleId: payroll.id, administrator: true }, { moduleId: people.id }],
  };
  const web = await service.makeClient({
    name: 'Web application',
    ...shared,
    redirectUris: [redirectUri, `${redirectUri}?from=countersign`, 'https://app.example.com/other'],
  });
  const app = await service.makeClient({
    name: 'Desktop application',
    type: 'PUBLIC',
    ...shared,
    redirectUris: ['http://127.0.0.1/callback', 'http://localhost:8080/cb', 'com.example.app:/callback'],
  });

  return {
    service,
    payroll,
    people,
    web,
    app,
    /** What the web application asks for, unless a test says otherwise. */
    application: applicationOf(service, web, { redirectUri, scope: 'payroll.read' }),
    /** Somebody of the account, signed in, who has allowed nothing yet. */
    async comeIn(): Promise<Visitor> {
      const visitor = await makeVisitor(service);
      await visitor.signIn();
      return visitor;
    },
  };
}
