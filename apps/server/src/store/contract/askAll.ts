import type { Examples } from './everyRead.js';

/** Calls every example, and returns the outcomes by the name of the function, one for each list of arguments. */
export async function askAll<Part extends object>(
  part: Part,
  examples: Examples<Part>,
  path: readonly string[] = [],
): Promise<Map<string, unknown[]>> {
  const answers = new Map<string, unknown[]>();
  for (const [name, of] of Object.entries(examples)) {
    const here = [...path, name];
    const target = part[name as keyof Part];
    if (typeof target !== 'function') {
      for (const [inner, answer] of await askAll(target as object, of as Examples<object>, here))
        answers.set(inner, answer);
      continue;
    }
    const came = [];
    for (const args of of as unknown[][]) came.push(await collect(target.apply(part, args)));
    answers.set(here.join('.'), came);
  }
  return answers;
}

async function collect(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const items = [];
  for await (const item of answer as AsyncIterable<unknown>) items.push(item);
  return items;
}
