import { addClient, choose, type ShownClient } from './clientCalls.js';
import { type ServerOptions, startServer } from './server.js';

export const workflowRead = 'https://www.workfloplus.com/auth/workflow.read';
export const scheduleAdmin = 'https://www.workfloplus.com/auth/schedule.admin';

/** A server with two accounts; a tool of the first may manage its clients over REST, and two modules are there for them. */
export async function openRestService(options: ServerOptions = {}) {
  const server = await startServer(options);
  await server.makeAccount('acc_one', ['ada@example.com']);
  await server.makeAccount('acc_two', ['ben@example.com']);
  const ada = await server.signIn('ada@example.com');
  const { data } = await ada.query('{ modules { nodes { id key } } }');
  const management: string = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
  const module = (key: string, name: string, level: string) =>
    ada.change(
      'createModule',
      { key, name: key, audience: `https://api.example.com/${key}`, scopes: [{ name, level }] },
      'module { id }',
    );
  await module('workflow', workflowRead, 'STANDARD');
  await module('schedule', scheduleAdmin, 'ADMINISTRATOR');
  await choose(ada, { typedConfirmation: false, machinesMaySkipStepUp: true });

  const tokenOf = async ({ id, secret }: ShownClient): Promise<string> => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    const answer = await fetch(`${server.url}/connect/token`, { method: 'POST', body });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  const tool = await addClient(ada, { name: 'Provisioning', modules: [{ moduleId: management }] });
  const bearerToken = await tokenOf(tool);

  const call = async (method: string, path: string, body?: object, token = bearerToken, more: object = {}) => {
    const json = body && { 'content-type': 'application/json' };
    const headers = { authorization: `Bearer ${token}`, ...json, ...more };
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
  };
  return { server, ada, management, bearerToken, tokenOf, call };
}

export type RestService = Awaited<ReturnType<typeof openRestService>>;
