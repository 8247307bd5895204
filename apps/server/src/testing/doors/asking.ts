import { type Input, inputOf } from './inputs.js';
import type { Door } from './ledger.js';
import type { Token } from './place.js';
import { pick, type Scene } from './scene.js';
import type { Step } from './story.js';

/** Has a change asked for, in somebody's session or by a program. */
export async function ask(scene: Scene, step: Extract<Step, { does: 'ask' }>, accountId: string): Promise<void> {
  const given = inputOf(step.change, accountId, scene.place, scene.rows);
  if (!given) return;
  const kept = (given.input.keepApplications ?? []) as string[];
  const what = `${given.mutation} by ${step.by}`;
  const resets: readonly Door[] = given.mutation === 'resetSecondFactors' ? ['reset'] : [];
  if (step.by === 'page') {
    const human = pick(scene.humans(accountId), step.who);
    if (!human) return;
    const act = { what, accountId, human: human.email, doors: [...scene.cameBy(human), ...resets] };
    const { mailless, server } = scene.place.ground;
    const url = linked.test(given.mutation) && step.who % 2 === 1 ? mailless.url : server.url;
    await scene.act(act, () => scene.onPage(human, accountId, mutationOf(given), { input: given.input }, url), {
      kept,
    });
    return;
  }
  const token = pick(scene.tokens(accountId), step.who);
  if (!token) return;
  const rest = step.by === 'rest' ? restOf(given) : undefined;
  const act = { what, accountId, inNameOf: token.inNameOf, doors: [...doorsOf(token, rest !== undefined), ...resets] };
  const send = () =>
    rest ? scene.place.rest(token, ...rest) : scene.place.bearer(token, mutationOf(given), { input: given.input });
  await scene.act(act, () => scene.byToken(token, send), { kept });
}

const doorsOf = ({ inNameOf, doors }: Token, isRest: boolean): Door[] => [
  isRest ? 'rest' : 'graphql',
  ...(inNameOf ? (['delegated'] as const) : []),
  ...doors,
];

/** What sends a link by mail, or tells it where no mail is sent. */
const linked = /^(inviteAdmin|resendInvitation)$/;

export const mutationOf = ({ mutation }: Pick<Input, 'mutation'>): string => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${mutation}(input: $input) { outcome ${linked.test(mutation) ? 'link' : ''} } }`;
};

/** The same over REST, which has three of them. */
function restOf({ mutation, input }: Input): [method: string, path: string, body?: object] | undefined {
  const path = `/api/client/${input.id}`;
  if (mutation === 'rotateClientSecret') return ['POST', `${path}/rotate`, {}];
  if (mutation === 'deleteClient') return ['DELETE', path];
  if (mutation !== 'createClient') return undefined;
  const { name, environment, modules } = input;
  const more = {
    ...(environment ? { environment } : {}),
    ...(modules ? { scopes: ['countersign:clients:write'] } : {}),
  };
  return ['POST', '/api/client', { name, ...more }];
}
