import type { Operation } from '@countersign/schema';

export const operationLabels: Record<Operation, string> = { READ: 'Read', WRITE: 'Write', LINK: 'Link' };

// From the words rather than from the schema package, whose lists come with zod: pages that only show do without.
export const operations = Object.keys(operationLabels) as Operation[];
