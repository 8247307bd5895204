type ToDomainError = (error: unknown) => unknown;

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

async function* iterate(items: AsyncIterable<unknown>, toDomainError: ToDomainError): AsyncGenerator<unknown> {
  try {
    yield* items;
  } catch (error) {
    throw toDomainError(error);
  }
}

const call =
  (read: (...args: unknown[]) => unknown, toDomainError: ToDomainError) =>
  (...args: unknown[]): unknown => {
    const answer = read(...args);
    if (isIterable(answer)) return iterate(answer, toDomainError);
    return Promise.resolve(answer).catch((error) => {
      throw toDomainError(error);
    });
  };

/** The same reads, with the driver's errors mapped to errors of the domain. */
export function mapErrors<Reads extends object>(reads: Reads, toDomainError: ToDomainError): Reads {
  const entries = Object.entries(reads).map(([name, read]) => [
    name,
    typeof read === 'function' ? call(read, toDomainError) : mapErrors(read, toDomainError),
  ]);
  return Object.fromEntries(entries) as Reads;
}
