import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** How many stories each property tells here; the suite tells two to twelve on each database, other ones each time. */
const stories = 100;

/** Those that read STORIES: what people and programs may do in whatever order, with a seed that is printed when one fails. */
const told = ['.property', 'secrets/model', 'tokenClientFreshness'];

/** The properties of the suite at length; answers whether all hold. */
export function properties(engine: 'sqlite' | 'postgres'): Promise<boolean> {
  const args = ['run', `--project=server-${engine}`, '--testTimeout=7200000', ...told];
  return new Promise((resolve, reject) => {
    const child = spawn('vitest', args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, STORIES: `${stories}` },
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}
