import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { putFirst } from './putFirst.ts';

/** What a process of its own comes to: one of the files beside this. */
export async function told<Answer>(file: 'neighbour.ts' | 'noise.ts', order: object): Promise<Answer> {
  const child = fork(path.join(import.meta.dirname, file));
  if (file === 'neighbour.ts' && child.pid) putFirst(child.pid);
  child.send(order);
  const answer = once(child, 'message');
  const broken = once(child, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`${file} ended with ${code}.`);
    return answer;
  });
  const [figures] = await Promise.race([answer, broken]);
  return figures as Answer;
}
