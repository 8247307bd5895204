import { afterAll, expect, test } from 'vitest';
import { fieldsOf, type Input, openUpdates, otherValue, replaced } from '../testing/updateExamples.js';

const { server, updateExamples, changesBy } = await openUpdates();
afterAll(server.close);

test.each(Object.entries(updateExamples))(
  '%s: every field that it can change is seen to change',
  async (mutation, example) => {
    const { schema, is, together = {} } = example;
    await changesBy(mutation, example, is, false);
    expect(await changesBy(mutation, example, is, true)).toEqual([]);

    for (const field of fieldsOf(schema)) {
      const path = field.join('.');
      const fields = [field, ...(together[path] ? [[together[path]]] : [])];
      const input = fields.reduce<unknown>(
        (said, each) => replaced(said, each, otherValue(example, each)),
        is,
      ) as Input;
      expect(await changesBy(mutation, example, input, true), path).toHaveLength(fields.length);
    }
  },
);
