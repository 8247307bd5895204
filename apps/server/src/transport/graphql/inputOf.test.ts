import { graphql, printSchema, printType } from 'graphql';
import { Arg, buildSchema, type ClassType, Query, Resolver } from 'type-graphql';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { enumOf } from './enums.js';
import { inputOf } from './inputOf.js';

/** A schema whose one question takes the input, and tells what came of it. */
async function asked(input: ClassType) {
  let came: unknown;
  @Resolver()
  class Asked {
    @Query(() => Boolean)
    ask(@Arg('input', () => input) given: unknown): boolean {
      came = given;
      return true;
    }
  }
  const schema = await buildSchema({ resolvers: [Asked], validate: false });
  const send = async (text: string) => {
    const { errors } = await graphql({ schema, source: `{ ask(input: ${text}) }` });
    return errors?.[0]?.message ?? came;
  };
  return { schema, send };
}

enumOf('Shade', ['LIGHT', 'DARK'], 'How light.', { LIGHT: 'Light.', DARK: 'Dark.' });
const Part = z.object({ name: z.string() }).describe('A part.');
inputOf('PartInput', Part);
const Whole = z.object({
  title: z.string().trim().min(1).describe('What it is called.'),
  count: z.int().default(1),
  share: z.number().nullable().optional(),
  shades: z.array(z.enum(['LIGHT', 'DARK'])).transform((shades) => new Set(shades)),
  parts: z.array(Part).max(2),
  until: z
    .union([z.date(), z.iso.datetime()])
    .transform((moment) => new Date(moment).getTime())
    .optional(),
});

test('the input has the fields of the schema, and may leave out what the schema has a default for', async () => {
  const { schema } = await asked(inputOf('WholeInput', Whole));
  const type = schema.getType('WholeInput');
  expect(type && printType(type)).toBe(`input WholeInput {
  """What it is called."""
  title: String!
  count: Int
  share: Float
  shades: [Shade!]!
  parts: [PartInput!]!
  until: DateTimeISO
}`);
  expect(printSchema(schema)).toContain('"""A part."""\ninput PartInput');
});

test('what was sent arrives as it was sent: the rules are the command’s', async () => {
  const { send } = await asked(inputOf('WholeInput', Whole));
  expect(await send('{ title: " ", share: null, shades: [DARK], parts: [{ name: "a" }] }')).toMatchObject({
    title: ' ',
    share: null,
    shades: ['DARK'],
    parts: [{ name: 'a' }],
  });
  expect(await send('{ shades: [], parts: [] }')).toMatch(/title.*required type "String!"/);
});

test('one schema has one class', () => {
  expect(inputOf('AnotherName', Whole)).toBe(inputOf('WholeInput', Whole));
});

test('an object without a name, and an enum that was not made, are refused when the schema is built', async () => {
  const Nameless = z.object({ part: z.object({ name: z.string() }) });
  await expect(asked(inputOf('NamelessInput', Nameless))).rejects.toThrow(/NamelessInput.part/);
  await expect(asked(inputOf('UnmadeInput', z.object({ is: z.enum(['THIS']) })))).rejects.toThrow(/THIS/);
});
