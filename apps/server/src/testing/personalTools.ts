import type { ManagementScope } from '@countersign/schema';
import { queryWith } from './managementApp.js';
import type { Browser, RunningServer } from './server.js';

/** A program with a token of its own. */
export interface Tool {
  readonly token: string;
  readonly browser: Pick<Browser, 'query'>;
}

/** Programs of one person, who may do everything: each may do what its scopes say. */
export const personalTools =
  (server: RunningServer, person: Browser) =>
  async (...scopes: ManagementScope[]): Promise<Tool> => {
    const input = { name: 'A program', scopes };
    const { secret } = await person.change('createPersonalToken', input, 'secret { value }');
    return { token: secret.value, browser: { query: queryWith(server, secret.value) } };
  };
