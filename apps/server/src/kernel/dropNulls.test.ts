import { expect, test } from 'vitest';
import { z } from 'zod';
import { dropNulls } from './dropNulls.js';

const schema = z.object({
  name: z.string().optional(),
  limit: z.int().nullable().optional(),
  owner: z.object({ phone: z.string().default(''), until: z.date().nullable().default(null) }).optional(),
  grants: z.array(z.object({ scope: z.string().optional() })).transform((grants) => grants.length),
});

test('null means left out, but where the schema knows null', () => {
  expect(dropNulls(schema, { name: null, limit: null, grants: [] })).toEqual({ limit: null, grants: [] });
});

test('so it is at every depth, and of what stands in lists', () => {
  const sent = { owner: { phone: null, until: null }, grants: [{ scope: null }, { scope: 'a' }] };
  expect(dropNulls(schema, sent)).toEqual({ owner: { until: null }, grants: [{}, { scope: 'a' }] });
});

test('what the schema does not know is left to it', () => {
  const at = new Date(0);
  expect(dropNulls(schema, { other: { deep: [null] }, at, grants: 'none' })).toEqual({
    other: { deep: [null] },
    at,
    grants: 'none',
  });
  expect(dropNulls(schema, null)).toBeNull();
});
