import { keysOf, type Operation } from '@countersign/schema';

export const operationLabels: Record<Operation, string> = { READ: 'Read', WRITE: 'Write', LINK: 'Link' };

// From the words, not from the schema package, whose lists depend on zod: pages without forms do not load it.
export const operations = keysOf(operationLabels);
