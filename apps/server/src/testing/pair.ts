import type { Admin } from '../admins/model/admin.js';
import { type Browser, type RunningServer, type ServerOptions, startServer } from './server.js';

/** The vendor's account, with two admins, in which every change waits for the other's approval. */
export interface Pair {
  readonly server: RunningServer;
  readonly accountId: string;
  readonly ada: Browser;
  readonly ben: Browser;
  readonly adaAdmin: Admin;
  /** What the clients of the examples have besides what every one has. */
  readonly clients?: object;
  /** Hears of each client that an example makes. */
  readonly made?: (clientId: string) => Promise<void>;
}

/** A server with such an account. */
export async function openPair(options: ServerOptions = {}): Promise<Pair> {
  const server = await startServer(options);
  const accountId = 'acc_pair';
  await server.makeAccount(accountId, ['ada@example.com', 'ben@example.com'], 'VENDOR');
  const [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
  const person = await server.store.unscoped.personByEmail('ada@example.com');
  const adaAdmin = person && (await server.store.within(accountId).admins.byPerson(person.id));
  if (!adaAdmin) throw new Error('Ada is not there.');
  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true, scope: 'EVERYTHING' } };
  await ada.change('updateAccountSettings', on, 'account { id }');
  return { server, accountId, ada, ben, adaAdmin };
}

/** Has something asked for by one and approved by the other. */
export async function settle({ ada, ben }: Pair, mutation: string, input: object): Promise<string> {
  const { changeRequest } = await ada.change(mutation, input, 'changeRequest { id version subject { id } }');
  // What is so already does not wait.
  if (!changeRequest) return '';
  const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
  const word = await ben.change('approveChangeRequest', shown, 'changeRequest { state reason }');
  if (word.changeRequest.state !== 'APPLIED') throw new Error(`${mutation}: ${word.changeRequest.reason}`);
  return changeRequest.subject.id;
}

/** Changes policies, with the word of both. */
export async function choose(pair: Pair, policies: object): Promise<void> {
  const { data } = await pair.ada.query('{ account { version } }');
  await settle(pair, 'updateAccountSettings', { expectedVersion: data.account.version, ...policies });
}
