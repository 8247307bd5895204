type Meaning = (error: unknown) => unknown;

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

async function* iterate(items: AsyncIterable<unknown>, meaning: Meaning): AsyncGenerator<unknown> {
  try {
    yield* items;
  } catch (error) {
    throw meaning(error);
  }
}

const call =
  (read: (...args: unknown[]) => unknown, meaning: Meaning) =>
  (...args: unknown[]): unknown => {
    const answer = read(...args);
    if (isIterable(answer)) return iterate(answer, meaning);
    return Promise.resolve(answer).catch((error) => {
      throw meaning(error);
    });
  };

/** The same reads, whose failures are said in the kernel's words and not in a driver's. */
export function translated<Reads extends object>(reads: Reads, meaning: Meaning): Reads {
  const entries = Object.entries(reads).map(([name, read]) => [
    name,
    typeof read === 'function' ? call(read, meaning) : translated(read, meaning),
  ]);
  return Object.fromEntries(entries) as Reads;
}
