import { authorize, obtain, refresh } from './applications.js';
import { ask } from './asking.js';
import { accept, forget, switchTo } from './people.js';
import { say, settle } from './saying.js';
import { pick, type Scene } from './scene.js';
import type { Step } from './story.js';

/** Does what a story says next. */
export async function tell(scene: Scene, step: Step): Promise<void> {
  const accountId = scene.place.accountIds[step.account] ?? '';
  switch (step.does) {
    case 'ask':
      return ask(scene, step, accountId);
    case 'say':
      return say(scene, step, accountId);
    case 'settle':
      return settle(scene, accountId);
    case 'authorize':
      return authorize(scene, step, accountId);
    case 'obtain':
      return obtain(scene, accountId, step.who);
    case 'refresh':
      return refresh(scene, pick(scene.tokens(accountId), step.who));
    case 'tryAll':
      for (const token of scene.tokens(accountId)) await refresh(scene, token);
      return;
    case 'accept':
      return accept(scene, accountId);
    case 'forget':
      return forget(scene, pick(scene.humans(accountId), step.who));
    case 'switch':
      return switchTo(scene, scene.humans(accountId)[step.who], accountId);
  }
}
