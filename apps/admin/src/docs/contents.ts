import type { OpenApi, Operation } from './document/openApi';

/** A place on the page. */
interface Entry {
  readonly id: string;
  readonly title: string;
}

export const chapters: readonly Entry[] = [
  { id: 'get-a-token', title: 'Get a token' },
  { id: 'check-a-token', title: 'Check a token' },
  { id: 'call-the-api', title: 'Call the API' },
  { id: 'errors', title: 'Errors' },
  { id: 'graphql', title: 'GraphQL' },
];

export const anchorOf = (name: string): string => `about-${name.toLowerCase().replace(/\W+/g, '-')}`;

/** The subjects of the reference, with their operations. */
export const subjectsOf = ({ tags }: OpenApi, operations: readonly Operation[]) =>
  tags
    .map(({ name }) => ({
      id: anchorOf(name),
      title: name,
      operations: operations
        .filter((operation) => operation.tags.includes(name))
        .map(({ operationId, summary, method }) => ({ id: operationId, title: summary, method })),
    }))
    .filter(({ operations: own }) => own.length > 0);

/** The operations in whose address, purpose or name every word stands. */
export function matching(operations: readonly Operation[], search: string): readonly Operation[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ method, path, summary, operationId, description = '' }) => {
    const text = `${method} ${path} ${summary} ${operationId} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
