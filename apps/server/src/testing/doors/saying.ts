import type { Door } from './ledger.js';
import { switchTo } from './people.js';
import type { Answer, Human } from './place.js';
import { json, type Row } from './rows.js';
import { pick, type Scene } from './scene.js';
import type { Step, Word } from './story.js';

/** Somebody, or some program, says a word about a request that waits. */
export async function say(scene: Scene, step: Extract<Step, { does: 'say' }>, accountId: string): Promise<void> {
  const request = scene.open(accountId)[step.request];
  if (!request) return;
  if (step.by === 'page') {
    const human = pick(scene.humans(accountId), step.who);
    if (human) await sayAs(scene, human, accountId, request, step.word);
    return;
  }
  const token = pick(scene.tokens(accountId), step.who);
  if (!token) return;
  const act = { what: `${step.word} by a program`, accountId, inNameOf: token.inNameOf, doors: [] };
  const send = () => scene.place.bearer(token, mutationOf(step.word), shown(request));
  await scene.act(act, () => scene.byToken(token, send));
}

/** Everybody says yes to the newest request, until it is decided. */
export async function settle(scene: Scene, accountId: string): Promise<void> {
  const [newest] = scene.open(accountId);
  for (const human of scene.humans(accountId)) {
    const request = scene.open(accountId).find(({ id }) => id === newest?.id);
    if (!request) return;
    const seat = scene.seat(human, accountId)?.id;
    if (human.at !== accountId) await switchTo(scene, human, accountId);
    if (request.on_behalf_of_id === seat) await sayAs(scene, human, accountId, request, 'confirm');
    else if (request.requester_id !== seat) await sayAs(scene, human, accountId, request, 'approve');
  }
}

async function sayAs(scene: Scene, human: Human, accountId: string, request: Row, word: Word): Promise<void> {
  const doors: readonly Door[] = human.doors;
  const act = { what: word, accountId, human: human.email, doors };
  const isYes = word === 'approve' || word === 'confirm';
  await scene.act(act, () => scene.onPage(human, accountId, mutationOf(word), shown(request)), {
    kept: json(request.input).keepApplications,
    word: ({ code }: Answer) => (isYes && !code ? String(request.id) : undefined),
  });
}

const shown = ({ id, version }: Row) => ({ input: { id, expectedVersion: Number(version) } });
const mutationOf = (word: Word): string =>
  `mutation($input: ShownChangeRequestInput!) { ${word}ChangeRequest(input: $input) { outcome } }`;
