import { plainFault } from '@countersign/schema';
import type { z } from 'zod';
import { InvalidInput } from './refusal.js';

/** Reads an input by its schema. @throws InvalidInput with every fault, each at its field */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const read = schema.safeParse(input, { error: plainFault });
  if (read.success) return read.data;
  throw new InvalidInput(
    read.error.issues.map(({ path, message }) => ({
      path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      message,
    })),
  );
}
