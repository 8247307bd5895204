import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'apps/server/dist/cli.js');

/** The blocks of a page, as they stand there, without what a list indents them by. */
export function blocksOf(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  return [...text.matchAll(/^( *)```\w*\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/** The one block that begins so. */
export function blockOf(page: string, beginning: string): string {
  const [block, ...more] = blocksOf(page).filter((each) => each.startsWith(beginning));
  if (block === undefined || more.length > 0)
    throw new Error(`${page} has not one block that begins with ${beginning}`);
  return block;
}

/** A page's text for a place of ours: what stands for a name, an address or a secret there becomes what it is here. */
export function here(block: string, what: Record<string, string>): string {
  let text = block;
  for (const [name, value] of Object.entries(what)) {
    if (!text.includes(name)) throw new Error(`${name} does not stand in:\n${block}`);
    text = text.replaceAll(name, value);
  }
  return text;
}

/** Runs a block as an operator who copies it into a shell, and ends with its first line that fails. */
export function run(
  block: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ code: number; output: string }> {
  // The one stand-in: the pnpm of the page needs the folder of the build, and a test has one of its own.
  const pnpm = `pnpm() { shift; '${process.execPath}' '${cli}' "$@"; }`;
  return new Promise((resolve, reject) => {
    const shell = spawn('sh', ['-ec', `${pnpm}\n${block}`], { cwd, env: { PATH: process.env.PATH, ...env } });
    let output = '';
    for (const stream of [shell.stdout, shell.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    shell.once('error', reject);
    shell.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
